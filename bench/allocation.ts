import { besidePeers } from './allocation/beside-peers.ts';
import { aFile } from './allocation/file.ts';
import { aMillion, calibration, equity, explanation } from './allocation/many.ts';

/** Measures the allocation engine beside two others: `nice node --import tsx bench/allocation.ts`. What each figure means: bench/README.md. */
besidePeers();
explanation();
aMillion();
await calibration();
equity();
await aFile();
