import { parentPort, workerData } from 'node:worker_threads';
import { gainsOnKept, type Trying } from './gains.ts';

/** What runs in a thread of its own: works out everybody it was handed, and says who gains and who loses. */
const given: Trying = workerData;
parentPort?.postMessage(gainsOnKept(given), []);
