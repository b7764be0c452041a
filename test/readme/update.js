// `npm run readme`: prints the examples of README.md anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderReadme, root } from './run.js'

const file = join(root, 'README.md')
const before = readFileSync(file, 'utf8')
const after = renderReadme(before)
writeFileSync(file, after)
console.log(before === after ? 'README.md is as its examples print' : 'README.md: examples printed anew')
