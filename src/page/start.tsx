import type { TargetedSubmitEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../engine/council-rules.js';
import type { FormMember } from '../sheets/form-data.js';
import type { Desk } from './desk.js';
import { Head } from './head.js';

/** Whoever opens the page says who they are, before anything can be answered. */
export function Start({ desk }: { readonly desk: Desk }): VNode {
  const { data, words } = desk;
  const { page } = words;
  return (
    <>
      <Head desk={desk} />
      <main id="main" class="start">
        <h2>{data.self ? page.whoSelf : page.who}</h2>
        <p>{page.whoHint}</p>
        {data.members.length === 0 ? <Typed desk={desk} /> : <Listed desk={desk} />}
        {desk.keeping === 'kept' && <p class="soft">{page.keeping.kept}</p>}
      </main>
    </>
  );
}

function Listed({ desk }: { readonly desk: Desk }): VNode {
  const { roles } = desk.words;
  const office = ({ role, agency }: FormMember) => [roles[role], agency].filter((one) => one !== null);
  return (
    <ul class="names">
      {desk.data.members.map((one) => (
        <li key={one.name}>
          <button
            type="button"
            class="choice"
            onClick={() => {
              desk.begin(one);
            }}
          >
            <b>{one.name}</b>
            <span>{office(one).join(', ')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const ROLES = ['member', 'chair', 'secretary'] as const satisfies readonly Role[];

function Typed({ desk }: { readonly desk: Desk }): VNode {
  const { words, data } = desk;
  const { page } = words;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [tried, setTried] = useState(false);
  const clean = name.normalize('NFC').trim();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (clean === '') return;
    desk.begin({ name: clean, role: data.self ? 'producer' : role, agency: null });
  };
  return (
    <form onSubmit={submit} noValidate>
      <label>
        {data.self ? page.selfName : page.name}
        <input
          type="text"
          value={name}
          autocomplete="name"
          aria-invalid={tried && clean === ''}
          aria-describedby="needed"
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </label>
      <p id="needed" class="wrong" role="status">
        {tried && clean === '' ? page.needed : ''}
      </p>
      {!data.self && (
        <label>
          {page.role}
          <select
            value={role}
            onChange={({ currentTarget }) => {
              setRole(ROLES.find((one) => one === currentTarget.value) ?? 'member');
            }}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {words.roles[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="main">
        {page.begin}
      </button>
    </form>
  );
}
