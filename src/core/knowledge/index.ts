import type { LibraryKnowledge } from './entry';
import { builtinContainers } from './builtinContainers';
import { builtinNumbers } from './builtinNumbers';
import { builtins } from './builtins';
import { builtinText } from './builtinText';
import { hashlib } from './hashlib';
import { io } from './io';
import { json } from './json';
import { os } from './os';
import { queue } from './queue';
import { re } from './re';
import { requests } from './requests';
import { socket } from './socket';
import { subprocess } from './subprocess';
import { threading } from './threading';
import { time } from './time';
import { urllib } from './urllib';
import { zlib } from './zlib';
import { purePython } from './purePython';

/** Everything that is known of libraries; their order means nothing. */
export const libraries: readonly LibraryKnowledge[] = [
  builtinContainers,
  builtinNumbers,
  builtins,
  builtinText,
  hashlib,
  io,
  json,
  os,
  queue,
  re,
  requests,
  socket,
  subprocess,
  threading,
  time,
  urllib,
  zlib,
  ...purePython,
];
