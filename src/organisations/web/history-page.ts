import { address, type Answer, type Visit } from '#platform';
import { html, pages, readPage, scrollingTable } from '#ui';
import { findProfile, readHistory } from '../actions/index.ts';
import { areasKnown } from '../areas.ts';
import { publicCount } from '../board.ts';
import { maturityLines } from '../maturity.ts';
import type { Said } from '../statement.ts';
import { paths } from './addresses.ts';
import { profileOf, shortDay } from './parts.ts';
import { say } from './say.ts';

/** All that an organisation ever said of itself, the newest first. For anyone; who typed it is not shown. */
export async function historyPage(visit: Visit): Promise<Answer> {
  const id = profileOf(visit);
  const profile = id === undefined ? undefined : await findProfile(visit, id);
  if (id === undefined || profile === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const page = readPage(visit.query['page']);
  const history = await readHistory(visit, id, page);
  const rows = history.all.map((said) => [
    shortDay(said.saidAt, visit),
    said.about === 'criterion' ? words.points[said.key].title : words.about[said.about],
    inWords(visit, said),
  ]);
  const title = words.historyTitle(profile.organisation.name);
  const href = (to: number): string => address(paths.history, { profile: id }, { page: to.toString() });
  return {
    page: {
      title,
      lead: words.historyLead,
      back: { href: address(paths.profile, { profile: id }), text: profile.organisation.name },
      wide: true,
      body: html`${scrollingTable({ label: title, head: [words.day, words.what, words.saidThen], rows })}
        ${pages({ page, pages: history.pages, href, reader: visit })}`,
    },
  };
}

function inWords(visit: Visit, said: Said): string {
  const words = say(visit);
  switch (said.about) {
    case 'criterion':
      return [words.answers[said.value.answer], said.value.evidence, said.value.link]
        .filter(isSaid)
        .join('. ');
    case 'board': {
      const { voting, ownPeople, disabledVoting, staff, disabledStaff } = said.value;
      const share = (part: number, whole: number): string => {
        const shown = publicCount(part, whole);
        return shown === undefined ? words.keptBack : words.ofWhole(shown.part, shown.whole);
      };
      return words.boardThen(
        share(ownPeople, voting),
        share(disabledVoting, voting),
        share(disabledStaff, staff),
      );
    }
    case 'services':
      return [...said.value.kinds.map((kind) => words.kinds[kind]), said.value.words]
        .filter(isSaid)
        .join('. ');
    case 'where': {
      const known = areasKnown(visit.settings.demo);
      const names = said.value.codes.map((code) => known.find((each) => each.code === code)?.name ?? code);
      return [names.join(', '), said.value.words].filter(isSaid).join('. ');
    }
    case 'voice-and-business': {
      const { voice, business, speaksFor, paidFor, keptApart } = said.value;
      const place = words.gridTitle(words.steps[voice], words.steps[business]);
      return [place, speaksFor, paidFor, keptApart].filter(isSaid).join(' ');
    }
    case 'help': {
      const { barriers, helps, words: own } = said.value;
      const named = [
        ...barriers.map((each) => words.barriers[each]),
        ...helps.map((each) => words.helps[each]),
      ];
      return [...named, own].filter(isSaid).join('. ');
    }
    case 'maturity': {
      const levels = maturityLines.map((line) => {
        const level = said.value.levels[line];
        return `${words.maturity[line].title}: ${words.levels[level]}`;
      });
      return [...levels, said.value.words].filter(isSaid).join('. ');
    }
  }
}

function isSaid(text: string): boolean {
  return text !== '';
}
