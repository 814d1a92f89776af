import { type Contact, type Phone } from '../service.ts';
import { type Raw, readEmail, readLabel, readRecords } from './fields.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';

/** How to reach somebody: the contacts with their telephones, and the telephones that stand alone. */
export function readContacts(raw: Raw, note: Note): readonly Contact[] {
  const own = readRecords(raw, ['contacts'], note).map((from) => readContact(from, inside('contacts', note)));
  const phones = readPhones(raw, note);
  return [...own, ...(phones.length > 0 ? [{ phones }] : [])].filter(
    (contact) => Object.keys(contact).length > 1 || contact.phones.length > 0,
  );
}

function readContact(raw: Raw, note: Note): Contact {
  return {
    phones: readPhones(raw, note),
    ...some('name', readLabel(raw, 'name', note)),
    ...some('role', readLabel(raw, 'title', note)),
    ...some('email', readEmail(raw, 'email', note)),
  };
}

function readPhones(raw: Raw, note: Note): readonly Phone[] {
  return readRecords(raw, ['phones'], note).flatMap((from) => {
    const number = readLabel(from, 'number', inside('phones', note));
    return number === undefined
      ? []
      : [{ number, ...some('words', readLabel(from, 'description', inside('phones', note))) }];
  });
}
