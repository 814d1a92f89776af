import { readHouse } from '../src/app/architecture/source-file.ts';
import { byRoom, interfaceTexts } from '../src/app/reading/interface-texts.ts';
import { hardestFirst, readingOf, sentencesIn } from '../src/app/reading/reading-age.ts';

/**
 * Says how hard each room's words are to read, in plain and in easy words, with its hardest sentence.
 *
 *   node --import tsx tools/reading-age.ts
 */
for (const [room, texts] of byRoom(interfaceTexts(readHouse()))) {
  for (const words of ['plain', 'easy'] as const) {
    const sentences = texts.filter((text) => text.words === words).flatMap(({ text }) => sentencesIn(text));
    const reading = readingOf(sentences);
    if (reading === undefined) continue;
    const longest = Math.max(...sentences.map((sentence) => sentence.words.length));
    const hardest = hardestFirst(sentences)[0];
    console.log(
      `${room.padEnd(12)} ${words}  reading age ${reading.age.toFixed(1).padStart(4)} over ${reading.sentences.toString().padStart(3)} sentences,` +
        ` longest ${longest.toString()} words, hardest ${hardest?.age.toFixed(1) ?? ''}: ${hardest?.text ?? ''}`,
    );
  }
}
