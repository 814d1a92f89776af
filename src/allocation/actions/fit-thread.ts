import { parentPort, workerData } from 'node:worker_threads';
import { type Fitting, fitSample } from './fit-sample.ts';

/** What runs in a thread of its own: fits what it was handed, and says what came of it. */
const given: Fitting = workerData;
parentPort?.postMessage(await fitSample(given), []);
