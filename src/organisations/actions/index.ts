export { type Profile, findProfile, listProfiles, readHistory, readReach } from './read-profiles.ts';
export { type SayingRefusal, sayAboutUs } from './say-about-us.ts';
export { type ViewRefusal, giveView } from './give-view.ts';
export { type GroupRefusal, beginGroup, changeGroup, endGroup, listGroups, seeGroup } from './keep-group.ts';
