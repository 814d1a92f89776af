/** Room for text as bytes, written over again and again: a file of a million lines needs no text of its own for any. */
export type ByteRoom = {
  /** Makes sure of room for so many bytes more. */
  readonly reserve: (bytes: number) => void;
  readonly text: (text: string) => void;
  /** Copies bytes; room for them was made sure of. */
  readonly copy: (bytes: Uint8Array, from: number, to: number) => void;
  /** Writes the digits of a whole number; room for them was made sure of. */
  readonly whole: (number: number) => void;
  /** The same of a whole number divided by another, as JSON has it. */
  readonly quotient: (top: number, bottom: number) => void;
  /** What was written; it holds until something is written again. */
  readonly take: () => Uint8Array;
};

const encoder = new TextEncoder();
const [zero, dot] = [0x30, 0x2e];

export function byteRoom(size: number): ByteRoom {
  let room = new Uint8Array(size);
  let length = 0;
  const reserve = (bytes: number): void => {
    if (length + bytes <= room.length) return;
    const larger = new Uint8Array(2 * (length + bytes));
    larger.set(room.subarray(0, length));
    room = larger;
  };
  const text = (written: string): void => {
    reserve(3 * written.length);
    length += encoder.encodeInto(written, room.subarray(length)).written;
  };
  const copy = (bytes: Uint8Array, from: number, to: number): void => {
    for (let at = from; at < to; at += 1) room[length++] = bytes[at] ?? 0;
  };
  const whole = (number: number): void => {
    if (number < 0 || number > 0x7f_ff_ff_ff) return text(String(number));
    let end = length + 1;
    for (let rest = number; rest >= 10; rest = Math.trunc(rest / 10)) end += 1;
    length = end;
    for (let rest = number, at = end - 1; ; at -= 1) {
      const tens = Math.trunc(rest / 10);
      room[at] = zero + rest - tens * 10;
      if (tens === 0) return;
      rest = tens;
    }
  };
  const quotient = (top: number, bottom: number): void => {
    const rest = top % bottom;
    // Tenths are what most sums are made of, and a digit is written faster than a fraction is turned into text.
    if (rest !== 0 && bottom !== 10) return text(String(top / bottom));
    whole((top - rest) / bottom);
    if (rest === 0) return;
    room[length] = dot;
    length += 1;
    whole(rest);
  };
  const take = (): Uint8Array => {
    const taken = room.subarray(0, length);
    length = 0;
    return taken;
  };
  return { reserve, text, copy, whole, quotient, take };
}
