import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { hostOf, type Picked, SELF_HOSTED, type Sites } from './sites.ts';

/** For products that run on the user's own host: paste an address, say or find out which product it is. */
export function AddressForm({ sites }: { sites: Sites }) {
  const wrong = sites.wrong.value;
  const names = SELF_HOSTED.filter((site) => site.id !== 'taught').map((site) => site.name);
  return (
    <>
      {sites.addresses.value.length > 0 && (
        <ul class="rows addresses">
          {sites.addresses.value.map((address) => (
            <AddressRow key={address.origin} address={address} sites={sites} />
          ))}
        </ul>
      )}
      <form
        class="address"
        onSubmit={(event) => {
          event.preventDefault();
          sites.addAddress();
        }}
      >
        <label for="address">Your own CRM</label>
        <p class="muted" id="address-help">
          Paste the address of any of its pages. Works with {new Intl.ListFormat('en').format(names)}. Any other can be
          taught.
        </p>
        <div class="address-fields">
          <input
            id="address"
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://crm.example.com/contacts"
            aria-describedby={wrong ? 'address-wrong' : 'address-help'}
            aria-invalid={wrong !== null}
            value={sites.typed.value}
            onInput={(event) => {
              sites.typed.value = event.currentTarget.value;
              sites.wrong.value = null;
            }}
          />
          <ProductSelect
            label="Product"
            value={sites.product.value}
            onChange={(product) => {
              sites.product.value = product;
            }}
          />
          <Button type="submit" icon="plus">
            Add
          </Button>
        </div>
        <p class="wrong" id="address-wrong" role="alert">
          {wrong}
        </p>
      </form>
    </>
  );
}

function AddressRow({ address, sites }: { address: Picked; sites: Sites }) {
  const host = hostOf(address.origin);
  const waits = address.step === 'unknown' || address.step === 'closed';
  return (
    <li class={waits ? 'row unset' : 'row'}>
      <span class="row-name">
        <Icon name={waits ? 'warn' : 'globe'} />
        <span class="name">
          <strong>{host}</strong> {address.step === 'picked' && <span class="muted">picked</span>}
          {address.step === 'looking' && <span class="muted">looking at the page …</span>}
        </span>
      </span>
      <ProductSelect
        label={`Product at ${host}`}
        value={address.product}
        onChange={(product) => void sites.pickProduct(address, product)}
      />
      <IconButton icon="close" label={`Take ${host} off the list`} onClick={() => void sites.drop(address)} />
      {waits && (
        <p class="row-note warn" role="status">
          <span>
            {address.step === 'unknown'
              ? 'We do not know this page yet. Pick the product. If it wants you to log in, do that and look again.'
              : 'That page did not open, or sent us elsewhere to log in. Log in there and look again, or pick the product.'}
          </span>
          <Button icon="reload" onClick={() => void sites.look(address.origin)}>
            Look again
          </Button>
        </p>
      )}
    </li>
  );
}

function ProductSelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (product: string) => void;
}) {
  return (
    <select class="field" aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">Recognise from the page</option>
      {SELF_HOSTED.map((site) => (
        <option key={site.id} value={site.id}>
          {site.name}
        </option>
      ))}
    </select>
  );
}
