/** Ten parts of people by need, so many in each as can be without ever parting people of equal need. */
export const strata = 10;

const buckets = 65_536;

/** The tenth, from 0, that each person's need lies in. Counted, not sorted: a million people take a few milliseconds. */
export function tenthsByNeed(need: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let person = 0; person < need.length; person += 1) most = Math.max(most, need[person] ?? 0);
  const narrow = Math.min(1, (buckets - 1) / Math.max(1, most));
  const people = new Uint32Array(buckets);
  for (let person = 0; person < need.length; person += 1) {
    const bucket = ((need[person] ?? 0) * narrow) | 0;
    people[bucket] = (people[bucket] ?? 0) + 1;
  }
  const tenths = new Uint8Array(buckets);
  let before = 0;
  people.forEach((count, bucket) => {
    tenths[bucket] = Math.floor((strata * (before + count / 2)) / need.length);
    before += count;
  });
  const found = new Uint8Array(need.length);
  for (let person = 0; person < need.length; person += 1)
    found[person] = tenths[((need[person] ?? 0) * narrow) | 0] ?? 0;
  return found;
}
