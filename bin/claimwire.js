#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { loadMain } from '../dist/start.js';

// V8 compiles hot functions a second time, on threads of its own; one article ends before that pays. Longer runs
// switch it on again (src/cli/tiering.ts).
setFlagsFromString('--no-opt');
const argv = process.argv.slice(2);
const main = await loadMain(argv);
process.exitCode = await main(argv);
