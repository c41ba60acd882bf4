#!/usr/bin/env node
import { beBrief, loadMain } from '../dist/start.js';

beBrief();
const argv = process.argv.slice(2);
const main = await loadMain(argv);
process.exitCode = await main(argv);
