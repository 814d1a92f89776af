export {
  type Profile,
  findProfile,
  listProfiles,
  readHistory,
  readOverTime,
  readReach,
  readTheAlliances,
} from './read-profiles.ts';
export { type SayingRefusal, sayAboutUs } from './say-about-us.ts';
export { type ViewRefusal, giveView } from './give-view.ts';
export {
  type GroupRefusal,
  beginGroup,
  changeGroup,
  endGroup,
  fitsFor,
  listGroups,
  seeGroup,
} from './keep-group.ts';
export { introduce, sayWhatCameOfIt, seeIntroductions } from './introduce.ts';
export { type AllyRefusal, beginAlliance, joinAlliance, proposeToAll, voteOn } from './ally.ts';
