import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stages } from './stages.ts';

it('says in words, not only in shape, which stage is done, now and still to come', () => {
  const shown = stages(
    {
      stages: [
        { text: 'Sent in', state: 'done' },
        { text: 'Being read', state: 'now' },
        { text: 'Answered', state: 'next' },
      ],
      turn: 'Priya Nair',
    },
    { language: 'en' },
  ).toString();
  assert.match(shown, /Sent in<\/span> <span class="stages__state">Done/);
  assert.match(shown, /aria-current="step">\s*<span class="stages__text">Being read<\/span>/);
  assert.match(shown, /Still to come/);
  assert.match(shown, /Whose turn it is:<\/strong> Priya Nair/);
});
