/** Ways of holding money, and things that many pages speak of. */
export const things = {
  'direct-payment':
    '<path class="fill-cool" d="M7 22c0-4 2-6 6-6h36v8h8v28H13c-4 0-6-2-6-6z"/><path d="M49 24v-8H13c-4 0-6 2-6 5s2 4 6 4h44v27H13c-4 0-6-2-6-6V21"/><path class="fill-warm" d="M43 33h14v11H43c-3 0-5-2-5-5.500s2-5.5 5-5.500z"/><path d="M43 33h14v11H43c-3 0-5-2-5-5.500s2-5.5 5-5.500z"/><circle class="dot" cx="45" cy="38.5" r="1.6"/>',
  'service-fund':
    '<path class="fill-paper" d="M10 28h44v27H10z"/><path class="fill-warm" d="M6 24 12 10h40l6 14c0 4-3 7-6.5 7S45 28 45 24c0 4-3 7-6.5 7S32 28 32 24c0 4-3 7-6.5 7S19 28 19 24c0 4-3 7-6.5 7S6 28 6 24z"/><path d="M6 24 12 10h40l6 14M6 24c0 4 3 7 6.5 7S19 28 19 24c0 4 3 7 6.5 7S32 28 32 24c0 4 3 7 6.5 7S45 28 45 24c0 4 3 7 6.5 7S58 28 58 24zM10 31v24h44V31M19 55V40h11v15M38 40h9v8h-9z"/>',
  pooled:
    '<path class="fill-cool" d="M16 28h32v22c0 4-2 6-6 6H22c-4 0-6-2-6-6z"/><path d="M16 22h32v6H16zM16 28v22c0 4 2 6 6 6h20c4 0 6-2 6-6V28"/><circle class="fill-warm" cx="32" cy="12" r="6"/><circle class="fill-warm" cx="26" cy="46" r="6"/><circle class="fill-warm" cx="38" cy="46" r="6"/><circle class="fill-warm" cx="32" cy="37" r="6"/>',
  arranged:
    '<path class="fill-cool" d="M12 12h40v45H12z"/><path class="fill-paper" d="M18 19h28v32H18z"/><path d="M12 12h40v45H12zM24 8h16v8H24zM24 27l3 3 5-6M38 28h5M24 41l3 3 5-6M38 42h5"/>',
  plan: '<path class="fill-cool" d="M14 7h25l11 11v39H14z"/><path class="fill-paper" d="M39 7l11 11H39z"/><path d="M14 7h25l11 11v39H14zM39 7v11h11M22 29h20M22 37h20M22 45h12"/>',
  money:
    '<circle class="fill-warm" cx="32" cy="32" r="25"/><circle cx="32" cy="32" r="25"/><path class="strong" d="M40 24c-1-4-4-6-7-6-5 0-8 3-8 8 0 4 2 7 1 12-.5 3-2 6-4 8h20M21 34h14"/>',
  answer:
    '<path class="fill-cool" d="M7 12h50v34H31L19 57V46H7z"/><path d="M7 12h50v34H31L19 57V46H7z"/><path class="strong" d="m22 29 7 7 14-15"/>',
  help: '<circle class="fill-cool" cx="32" cy="32" r="25"/><circle cx="32" cy="32" r="25"/><path class="strong" d="M24 25c0-5 4-8 8-8s8 3 8 8c0 6-8 6-8 13"/><circle class="dot" cx="32" cy="46" r="2.4"/>',
  safe: '<path class="fill-cool" d="M32 6 54 14v17c0 14-9 23-22 27C19 54 10 45 10 31V14z"/><path d="M32 6 54 14v17c0 14-9 23-22 27C19 54 10 45 10 31V14z"/><path class="strong" d="m22 31 8 8 13-15"/>',
  waiting:
    '<circle class="fill-paper" cx="32" cy="32" r="25"/><circle cx="32" cy="32" r="25"/><path class="strong" d="M32 17v16l10 7"/>',
} as const;
