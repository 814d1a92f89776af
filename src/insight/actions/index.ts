export { type PrepareRefusal, prepareRelease } from './prepare-release.ts';
export { renewLikeMe } from './renew-like-me.ts';
export { publishRelease } from './publish-release.ts';
export { type KeptRelease, publishedRelease, publishedReleases, watchReleases } from './see-releases.ts';
