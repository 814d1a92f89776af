/** The twelve areas of life, drawn on 64 by 64; `fill` classes take their colours from the theme. */
export const life = {
  nutrition:
    '<path class="fill-cool" d="M8 31h48c0 13-10 22-24 22S8 44 8 31z"/><path d="M8 31h48c0 13-10 22-24 22S8 44 8 31zM24 57h16M21 23c-4-4 3-7 0-12M32 23c-4-4 3-7 0-12M43 23c-4-4 3-7 0-12"/>',
  hygiene:
    '<path class="fill-cool" d="M7 35h50v4c0 8-6 14-14 14H21c-8 0-14-6-14-14z"/><path d="M4 35h56M7 35v4c0 8 6 14 14 14h22c8 0 14-6 14-14v-4M18 53l-2 5M46 53l2 5M13 35V15c0-4 3-7 7-7s7 3 7 7v2M22 17h10"/><circle class="fill-paper" cx="38" cy="28" r="5"/><circle class="fill-paper" cx="48" cy="23" r="4"/><circle class="fill-paper" cx="44" cy="14" r="2.5"/>',
  toilet:
    '<path class="fill-cool" d="M15 9h13v22H15z"/><path class="fill-paper" d="M15 31h38c0 9-6 15-13 16l2 10H20l2-11c-5-2-7-8-7-15z"/><path d="M15 9h13v22H15zM15 31h38c0 9-6 15-13 16l2 10H20l2-11c-5-2-7-8-7-15zM28 26h23c2 0 3 2 2 5M20 15h3"/>',
  clothed:
    '<path class="fill-warm" d="M23 10 8 18l5 12 7-3v28h24V27l7 3 5-12-15-8c-1 5-4 8-9 8s-8-3-9-8z"/><path d="M23 10 8 18l5 12 7-3v28h24V27l7 3 5-12-15-8c-1 5-4 8-9 8s-8-3-9-8z"/>',
  'home-safety':
    '<path class="fill-warm" d="M13 27 32 11l19 16v28H13z"/><path d="M6 32 32 10l26 22M13 27v28h38V27M45 20v-9h6v14"/><path class="strong" d="m23 40 7 7 12-14"/>',
  'home-upkeep':
    '<path class="fill-warm" d="M21 31h18l5 24H14z"/><path d="M42 7 32 27M21 31h18l5 24H14zM21 31c1-3 4-5 8-5h4c3 0 5 2 6 5M23 45l-1 10M31 42v13M37 45l1 10M52 26v8M48 30h8M55 44v6M52 47h6"/>',
  relationships:
    '<path class="fill-cool" d="M7 54c0-13 5-21 14-21 5 0 9 3 11 8l-1 13z"/><path class="fill-warm" d="M32 54c-1-13 3-21 12-21s13 8 13 21z"/><circle class="fill-skin" cx="21" cy="19" r="8"/><circle class="fill-skin-two" cx="44" cy="19" r="8"/><path d="M7 54c0-13 5-21 14-21 6 0 9 3 11 8 2-5 6-8 12-8 9 0 13 8 13 21zM32 41v13"/>',
  'work-learning':
    '<path class="fill-cool" d="M32 19c-6-5-14-7-25-6v35c11-1 19 1 25 6 6-5 14-7 25-6V13c-11-1-19 1-25 6z"/><path d="M32 19c-6-5-14-7-25-6v35c11-1 19 1 25 6 6-5 14-7 25-6V13c-11-1-19 1-25 6zM32 19v35M14 23c4 0 8 1 11 3M14 32c4 0 8 1 11 3M50 23c-4 0-8 1-11 3M50 32c-4 0-8 1-11 3"/>',
  community:
    '<path class="fill-warm" d="M5 18c0-4 2-6 6-6h39c3 0 5 1 6 4l3 15v15H5z"/><path class="fill-paper" d="M5 20h11v11H5zM22 20h11v11H22zM39 20h18l2 11H39z"/><path d="M5 18c0-4 2-6 6-6h39c3 0 5 1 6 4l3 15v15H5zM5 20h11v11H5M22 20h11v11H22zM39 46V20h18"/><circle class="fill-paper" cx="17" cy="47" r="6"/><circle class="fill-paper" cx="47" cy="47" r="6"/>',
  parenting:
    '<path class="fill-cool" d="M9 56c-1-16 3-27 12-27s13 11 13 27z"/><path class="fill-warm" d="M37 56c-1-9 3-16 9-16s10 7 9 16z"/><circle class="fill-skin" cx="21" cy="16" r="8"/><circle class="fill-skin-two" cx="46" cy="31" r="6"/><path d="M9 56c-1-16 3-27 12-27s13 11 13 27zM37 56c-1-9 3-16 9-16s10 7 9 16zM32 40l8 5"/>',
  'safety-night':
    '<path class="fill-warm" d="M43 7c-5 6-2 16 8 17 2 0 4 0 6-1-2 5-6 8-11 8-7 0-12-5-12-12 0-6 4-11 9-12z"/><path class="fill-cool" d="M6 44h52v8H6zM22 44v-6h26c6 0 10 2 10 6z"/><path d="M43 7c-5 6-2 16 8 17 2 0 4 0 6-1-2 5-6 8-11 8-7 0-12-5-12-12 0-6 4-11 9-12zM6 26v31M6 52h52v5M58 52v-8c0-4-4-6-10-6H22v6M6 44h52M10 44v-3c0-2 2-3 4-3h8M17 12v6M14 15h6"/>',
  decisions:
    '<path class="fill-warm" d="M28 11h20l8 7-8 7H28z"/><path class="fill-cool" d="M36 30H16l-8 7 8 7h20z"/><path d="M28 11h20l8 7-8 7H28zM36 30H16l-8 7 8 7h20zM32 6v5M32 25v5M32 44v14M24 58h16"/>',
} as const;
