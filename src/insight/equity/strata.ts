/** Ten parts of people by need, so many in each as can be without ever parting people of equal need. */
export const strata = 10;

const buckets = 65_536;

/** The tenth, from 0, that each person's need lies in. Counted, not sorted: a million people take a few milliseconds. */
export function tenthsByNeed(need: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let person = 0; person < need.length; person += 1) most = Math.max(most, need[person] ?? 0);
  const width = Math.max(1, (most + 1) / buckets);
  const people = new Uint32Array(buckets);
  for (let person = 0; person < need.length; person += 1) {
    const bucket = Math.floor((need[person] ?? 0) / width);
    people[bucket] = (people[bucket] ?? 0) + 1;
  }
  const tenths = new Uint8Array(buckets);
  let before = 0;
  people.forEach((count, bucket) => {
    tenths[bucket] = Math.floor((strata * (before + count / 2)) / need.length);
    before += count;
  });
  return Uint8Array.from(need, (each) => tenths[Math.floor(each / width)] ?? 0);
}
