import { pence } from '#basics';
import { type Listing, listServices } from '#directory/actions';
import type { World } from '#platform';

const what =
  'swimming pottery walking cooking singing gardening reading dancing cycling knitting chess football yoga drama'.split(
    ' ',
  );
const sort = 'group club class café session team drop-in circle course project'.split(' ');
const whom = 'older people|young people|carers|disabled people|families|men|women|everyone'.split('|');
const towns = 'Harbour Tideway Northquay Millbrook Oldmarket Fairmead Saltmarsh Highfield'.split(' ');
const common =
  'we meet every week at the community centre and you are welcome to bring a friend or carer tea is free support group help people'.split(
    ' ',
  );
let state = 7;

/** Lists made services, as many as asked for, with words spread as in real directories. */
export async function listMadeServices(world: World, many: number): Promise<void> {
  for (let made = 0; made < many; made += 500) {
    const batch = Array.from({ length: Math.min(500, many - made) }, (_, index) => aService(made + index));
    await listServices(world, world.settings.locality, 'made', batch);
  }
}

function aService(number: number): Listing {
  const cost: Listing['words']['cost'] =
    random() < 0.3
      ? { is: 'free' }
      : { is: 'priced', options: [{ amount: pence(500 + (number % 30) * 50), per: 'session' }] };
  return {
    sourceId: String(number),
    provider: { sourceId: String(number % 4000), name: `Provider ${number % 4000}` },
    words: {
      name: `${pick(what)} ${pick(sort)} for ${pick(whom)}`,
      kind: 'service',
      status: 'active',
      description: Array.from({ length: 130 }, aWord).join(' '),
      cost,
      waysToPay: random() < 0.5 ? ['direct-payment', 'own-money'] : [],
      places: [
        {
          lines: [`${(number % 90) + 1} ${pick(towns)} Road`],
          town: pick(towns),
          postcode: `HB${number % 9} ${number % 10}AB`,
          access: [],
        },
      ],
      schedules: [{ days: [4], repeats: 'every-week' }],
      contacts: [],
      terms: [{ says: 'for-whom', label: pick(whom) }],
      ages: { from: 18 },
    },
  };
}

/** A third are words that every listing uses, a few name an activity, the rest come from 8,000 others, most of them rare. */
function aWord(): string {
  const chance = random();
  if (chance < 0.35) return pick(common);
  if (chance < 0.37) return pick(what);
  return `wo${Math.floor(8000 * random() ** 3).toString(26)}rd`;
}

function pick(from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

/** The same numbers every time, so that two runs measure the same work (a linear congruential generator). */
function random(): number {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
}
