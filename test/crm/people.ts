/** Fictional people, companies and deals that every CRM under test is filled with, in this order. */

export interface CrmCompany {
  name: string;
  email: string;
  website: string;
}

export interface CrmPerson {
  name: string;
  email: string;
  phone: string;
  title: string;
  /** Name of one of the companies. */
  company: string;
  linkedin?: string;
}

export interface CrmDeal {
  title: string;
  /** E-mail address of the person it is about: names are not unique. */
  about: string;
  amount: number;
}

const MILLS = 'Brightwater Mills Ltd';
const SHIPPING = 'Sundfjord Shipping';
const ANALYTICS = 'Papaya Analytics GmbH';

export const COMPANIES: readonly CrmCompany[] = [
  { name: MILLS, email: 'info@brightwater.example', website: 'https://brightwater.example' },
  { name: SHIPPING, email: 'office@sundfjord.example', website: 'https://sundfjord.example' },
  { name: ANALYTICS, email: 'hello@papaya-analytics.example', website: 'https://papaya-analytics.example' },
];

/** The two who are called Alex Fernwood follow each other, so that a pager leads from one to the other. */
export const PEOPLE: readonly CrmPerson[] = [
  {
    name: 'Maren Tidewell',
    email: 'maren.tidewell@brightwater.example',
    phone: '+44 20 7946 0611',
    title: 'Head of Procurement',
    company: MILLS,
    linkedin: 'https://www.linkedin.com/in/maren-tidewell-demo',
  },
  {
    name: 'Oskar Lindqvist-Røe',
    email: 'oskar.lindqvist@sundfjord.example',
    phone: '+46 31 390 06 12',
    title: 'Operations Manager',
    company: SHIPPING,
  },
  {
    name: 'Alex Fernwood',
    email: 'alex.fernwood@brightwater.example',
    phone: '+44 20 7946 0613',
    title: 'Plant Engineer',
    company: MILLS,
  },
  {
    name: 'Alex Fernwood',
    email: 'alex.fernwood@papaya-analytics.example',
    phone: '+1 202 555 0114',
    title: 'Data Lead',
    company: ANALYTICS,
  },
  {
    name: 'Tomasz Wiśniorek',
    email: 'tomasz.wisniorek@papaya-analytics.example',
    phone: '+1 202 555 0115',
    title: 'VP Data',
    company: ANALYTICS,
  },
  {
    name: 'Ines Corbeau',
    email: 'ines.corbeau@brightwater.example',
    phone: '+33 1 99 00 61 16',
    title: 'Finance Director',
    company: MILLS,
    linkedin: 'https://www.linkedin.com/in/ines-corbeau-demo',
  },
  {
    name: 'Jo Marsh',
    email: 'jo.marsh@sundfjord.example',
    phone: '+44 20 7946 0617',
    title: 'Fleet Planner',
    company: SHIPPING,
  },
  {
    name: 'Hana Kisaragi',
    email: 'h.kisaragi@papaya-analytics.example',
    phone: '+1 202 555 0118',
    title: 'Product Owner',
    company: ANALYTICS,
  },
  {
    name: 'Bram van der Weyde',
    email: 'bram.vanderweyde@sundfjord.example',
    phone: '+44 20 7946 0619',
    title: 'Terminal Manager',
    company: SHIPPING,
  },
  {
    name: 'Zoë Quillfeather',
    email: 'zoe.quillfeather@brightwater.example',
    phone: '+44 20 7946 0620',
    title: 'Buyer',
    company: MILLS,
  },
  {
    name: 'Amara Nwokolo-Stein',
    email: 'amara.nwokolo@papaya-analytics.example',
    phone: '+49 30 23125 121',
    title: 'Head of Sales',
    company: ANALYTICS,
    linkedin: 'https://www.linkedin.com/in/amara-nwokolo-demo',
  },
  {
    name: 'Lucía Peñaranda',
    email: 'lucia.penaranda@sundfjord.example',
    phone: '+1 202 555 0122',
    title: 'Account Executive',
    company: SHIPPING,
  },
];

export const DEALS: readonly CrmDeal[] = [
  { title: 'Flour line renewal', about: 'maren.tidewell@brightwater.example', amount: 12_000 },
  { title: 'Harbour sensors', about: 'oskar.lindqvist@sundfjord.example', amount: 48_000 },
  { title: 'Forecasting pilot', about: 'tomasz.wisniorek@papaya-analytics.example', amount: 9_500 },
  { title: 'Crew planning', about: 'jo.marsh@sundfjord.example', amount: 21_000 },
];
