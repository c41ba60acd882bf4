#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli.js';

// V8 compiles hot functions a second time, on threads of its own; one article ends before that pays. Longer runs
// switch it on again (src/cli/tiering.ts).
setFlagsFromString('--no-opt');
process.exitCode = await main(process.argv.slice(2));
