import { describeClient, type ClientFacts } from './clientLibrary';
import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const evidence: Pick<KnowledgeEntry, 'evidence' | 'confidence'> = { evidence: 'fsspec fsspec/asyn.py, sync (excerpt: it waits for an event loop in another thread)', confidence: 'source' };

const methods: Readonly<Record<string, number>> = {
  ls: 5e-2, glob: 0.1, find: 0.1, walk: 0.1, du: 0.1, exists: 3e-2, isfile: 3e-2, isdir: 3e-2, info: 3e-2, size: 3e-2, checksum: 3e-2, modified: 3e-2,
  cat: 0.1, cat_file: 0.1, cat_ranges: 0.1, head: 5e-2, tail: 5e-2, read_text: 0.1, read_bytes: 0.1, read_block: 0.1, get: 0.5, get_file: 0.5, download: 0.5,
  put: 0.5, put_file: 0.5, upload: 0.5, pipe: 0.1, pipe_file: 0.1, write_text: 0.1, write_bytes: 0.1, touch: 5e-2, mkdir: 5e-2, mkdirs: 5e-2, makedirs: 5e-2,
  rm: 5e-2, rm_file: 5e-2, rmdir: 5e-2, delete: 5e-2, copy: 0.2, cp: 0.2, cp_file: 0.2, mv: 0.2, move: 0.2, rename: 0.2, open: 3e-2,
};

/** A file system at the other end of a network. */
function fileSystem(library: string, className: string, mapping?: string, made: Readonly<Record<string, string>> = {}): LibraryKnowledge {
  const facts: ClientFacts = {
    waits: {
      ...Object.fromEntries(Object.entries(methods).map(([name, seconds]) => [`${className}.${name}`, seconds])),
      ...(mapping === undefined ? {} : { [`${mapping}.__getitem__`]: 5e-2, [`${mapping}.__setitem__`]: 5e-2, [`${mapping}.keys`]: 0.1 }),
    },
    returns: {
      ...made,
      [className]: className,
      ...(mapping === undefined ? {} : { [mapping]: mapping, [`${className}.get_mapper`]: mapping }),
    },
  };
  return describeClient(library, facts, evidence);
}

/** Files of every kind of store, seen as one file system. */
export const fileSystems: readonly LibraryKnowledge[] = [
  fileSystem('s3fs', 'S3FileSystem', 'S3Map'),
  fileSystem('gcsfs', 'GCSFileSystem', 'GCSMap'),
  fileSystem('adlfs', 'AzureBlobFileSystem'),
  fileSystem('fsspec', 'AbstractFileSystem', 'FSMap', { filesystem: 'AbstractFileSystem', get_mapper: 'FSMap' }),
];
