import { expect, it } from 'vitest';
import { claimed } from '../../test/unit/claimed.ts';

const RECORD = 'main.aspx?pagetype=entityrecord&etn';

it.each([
  ['salesforce', 'https://acme.lightning.force.com/lightning/r/User/0055g00000DeMo1AAF/view'],
  ['salesforce', 'https://acme.lightning.force.com/lightning/r/Lead/00Q5g00000DeMo1AAA/view'],
  ['salesforce', 'https://acme.lightning.force.com/lightning/r/Report/00O5g00000DeMo1EAF/view'],
  ['salesforce', 'https://acme.lightning.force.com/lightning/o/Account/list'],
  ['salesforce', 'https://acme.my.salesforce.com/lightning/o/Lead/list'],
  ['pipedrive', 'https://app.pipedrive.com/person/12'],
  ['pipedrive', 'https://acme.pipedrive.com/person/new'],
  ['pipedrive', 'https://acme.pipedrive.com/personal/12'],
  ['zoho', 'https://crm.zoho.com/crm/org1/tab/Leads/create'],
  ['zoho', 'https://crm.zoho.com/crm/org1/tab/Leads/4000000000000100001/convert'],
  ['zoho', 'https://one.zoho.com/zohoone/acme/home/cxapp/crm/org1/tab/Leads/4000000000000100001'],
  ['zoho', 'https://desk.zoho.com/crm/org1/tab/Leads/4000000000000100001'],
  ['dynamics', `https://acme.crm4.dynamics.com/${RECORD}=lead`],
  ['dynamics', `https://acme.crm4.dynamics.com/${RECORD}=lead&id=42`],
  ['dynamics', `https://acme.crm99.dynamics.com/${RECORD}=lead&id=11111111-2222-3333-4444-555555555501`],
  ['dynamics', 'https://acme.crm4.dynamics.com/main.aspx?pagetype=dashboard'],
  ['linkedin', 'https://www.linkedin.com/sales/company/12345'],
  ['linkedin', 'https://www.linkedin.com/sales/lead/ada-example'],
  ['linkedin', 'https://www.linkedin.com/sales/search/company?query=a'],
  ['linkedin', 'https://www.linkedin.com/messaging/'],
])('%s has no page of people at %s', (id, address) => {
  expect(claimed(id, new URL(address))).toBeUndefined();
});

it('knows a Salesforce record by 15 and by 18 characters as the same page', () => {
  const keys = ['00Q5g00000DeMo1', '00Q5g00000DeMo1EAF'].map(
    (id) => claimed('salesforce', new URL(`https://acme.lightning.force.com/lightning/r/Lead/${id}/view`))?.key,
  );
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
});
