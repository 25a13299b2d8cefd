import type { LibraryKnowledge } from './entry';

/** bottleneck and the GIL. */
export const bottleneck: LibraryKnowledge = {
  library: 'bottleneck',
  summary: 'Bottleneck: numeric arrays release, whatever their size.',
  entries: [
    { name: 'bottleneck.nansum', behaviour: 'releases', seconds: 1e-4, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.nanmean', behaviour: 'releases', seconds: 1e-4, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.nanstd', behaviour: 'releases', seconds: 1e-4, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.nanmax', behaviour: 'releases', seconds: 1e-4, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.nanmedian', behaviour: 'releases', seconds: 2e-3, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.rankdata', behaviour: 'releases', seconds: 2e-3, condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.move_mean', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'bottleneck.move_median', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'other dtypes fall back to NumPy', evidence: 'bottleneck (excerpt of a public file, repository not named: BN_BEGIN_ALLOW_THREADS)', confidence: 'source' },
  ],
};
