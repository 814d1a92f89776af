import { pounds, type Period } from '#basics';
import { type Capacity } from '../capacity.ts';
import { type Cost } from '../cost.ts';
import { type Repeats, type Schedule, writeWeekday } from '../schedule.ts';
import { type Contact, type Service } from '../service.ts';
import { nameId } from './name-id.ts';
import { some } from './some.ts';
import { type Written } from './write-terms.ts';

/** What a schedule's notes say where its days do not come round by a rule that the standard has. */
export const notEveryWeek = 'Not every week.';

/** What stands beside room for somebody new where nobody has said for how many. */
export const roomForSomebody = 'At least one person can come now.';

const longAgo = '1900-01-01';

const rules: Readonly<Record<Repeats, Written>> = {
  'every-week': { freq: 'WEEKLY', interval: 1 },
  'every-other-week': { freq: 'WEEKLY', interval: 2 },
  'every-month': { freq: 'MONTHLY', interval: 1 },
  'now-and-then': { notes: notEveryWeek },
};

export function writeSchedule(serviceId: string, schedule: Schedule, index: number): Written {
  const { closes, days, opens, repeats, valid, words } = schedule;
  return {
    id: nameId(serviceId, 'schedule', index),
    service_id: serviceId,
    ...writePeriod(valid),
    ...rules[repeats],
    ...(days.length > 0 && { byday: days.map(writeWeekday).join(',') }),
    ...some('description', words),
    ...some('opens_at', opens),
    ...some('closes_at', closes),
  };
}

/** What it costs in words; `undefined` where there is nothing to say. */
export function writeFees(cost: Cost): string | undefined {
  if (cost.is === 'not-said') return undefined;
  return cost.words ?? (cost.is === 'free' ? 'Free' : undefined);
}

export function writeCostOptions(serviceId: string, cost: Cost): readonly Written[] {
  const options = cost.is === 'priced' ? cost.options : [];
  return options.map(({ amount, label, per, valid }, index) => ({
    id: nameId(serviceId, 'cost', index),
    service_id: serviceId,
    ...writePeriod(valid),
    ...some('option', label),
    // What people read as pounds is the one place where pence are written with a point.
    amount: Number(pounds(amount).replace(/[£,]/g, '')),
    ...some('amount_description', per === undefined ? undefined : per === 'once' ? 'once' : `per ${per}`),
  }));
}

/** A contact with its telephones. The UK profile has no place for them; the standard it is a profile of has. */
export function writeContact(serviceId: string, contact: Contact, index: number): Written {
  const id = nameId(serviceId, 'contact', index);
  const phones = contact.phones.map((phone, at) => ({
    id: nameId(id, 'phone', at),
    contact_id: id,
    number: phone.number,
    ...some('description', phone.words),
  }));
  return {
    id,
    service_id: serviceId,
    ...some('name', contact.name),
    ...some('title', contact.role),
    ...some('email', contact.email),
    ...(phones.length > 0 && { phones }),
  };
}

/** Where people must live to use it, each area with its official code where it is known. */
export function writeAreas(service: Service): readonly Written[] {
  return (service.serves ?? []).map(({ code, name }, index) => ({
    id: nameId(service.id, 'area', index),
    service_id: service.id,
    name,
    ...(code !== undefined && {
      extent: code,
      extent_type: 'GSS code',
      uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}`,
    }),
  }));
}

/** Room for somebody new as HSDS 3.1 has it, in people. */
export function writeCapacity(serviceId: string, capacity: Capacity | undefined): readonly Written[] {
  if (capacity === undefined) return [];
  const { places, saidOn, taking } = capacity;
  return [
    {
      id: nameId(serviceId, 'capacity'),
      service_id: serviceId,
      unit: { id: nameId('unit', 'person'), name: 'Person' },
      available: taking === 'yes' ? (places ?? 1) : 0,
      ...(taking === 'yes' && places === undefined && { description: roomForSomebody }),
      updated: `${saidOn}T00:00:00Z`,
    },
  ];
}

function writePeriod(valid: Period | undefined): Written {
  if (valid === undefined) return {};
  return {
    ...(valid.from !== longAgo && { valid_from: valid.from }),
    ...some('valid_to', valid.until),
  };
}
