import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { readId } from '#basics';
import { field, localPath, type Route, type Visit, wasDone } from '#platform';
import { assets } from '#ui';
import { mountApi } from '../api/mount-api.ts';
import { form_bytes_max, type FormRefusal, readForm } from './forms.ts';
import { safetyHeaders } from './headers.ts';
import type { House } from './house.ts';
import { signedOutPage, writtenIn } from './kept-words.ts';
import { mayCall } from './may-call.ts';
import { mountOpenData } from './open-data.ts';
import { navigation } from './navigation.ts';
import { answerPage, formRefusedPage, faultPage } from './pages.ts';
import { send } from './send.ts';
import { beginVisit, type Visiting } from './visiting.ts';

/** The web application: `app.request(...)` in tests, `serve({ fetch: app.fetch })` for people. */
export function createApp(house: House): Hono {
  const app = new Hono();
  const headers = safetyHeaders(house.world.settings.url);
  // Before the answer: a header added to a made answer makes it anew, as a stream. An answer's own headers go first.
  app.use(async (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    await next();
  });
  serveAssets(app);
  app.get('/health', (context) => health(context, house));
  mountApi(app, house, version);
  mountOpenData(app, house, house.openRoutes);
  app.use(
    bodyLimit({ maxSize: form_bytes_max, onError: (context) => refuseForm(context, house, 'too-large') }),
  );
  for (const route of house.routes) {
    const handle = (context: Context): Promise<Response> => answer(context, house, route);
    if (route.method === 'get') app.get(route.path, handle);
    else app.post(route.path, handle);
  }
  app.notFound(async (context) => {
    const visiting = await beginVisit(context, house);
    return send(context, visiting, answerPage('not-found', visiting.visit));
  });
  app.onError(async (fault, context) => {
    const reference = house.world.clock.newId();
    house.log({
      level: 'error',
      reference,
      // The address itself could hold the secret of a link.
      route: `${context.req.method} ${matchedRoutes(context).at(-1)?.path ?? ''}`,
      fault: fault.stack,
    });
    return context.html(faultPage(reference), 500);
  });
  return app;
}

async function answer(context: Context, house: House, route: Route): Promise<Response> {
  const visiting = await beginVisit(context, house);
  const { visit } = visiting;
  if (route.who !== 'anyone' && visit.account === undefined) {
    return signInFirst(context, visiting);
  }
  if (hasBadId(visit.params)) return send(context, visiting, answerPage('not-found', visit));
  if (!(await mayCall(visit, route))) return notAllowed(context, visiting, route);
  if (route.method === 'get') {
    // What stands around a page is read beside it.
    const [said, nav] = await Promise.all([route.answer(visit), navigation(visit)]);
    return send(context, { ...visiting, nav }, said);
  }
  const read = await readForm(context, visiting.csrfExpected);
  if ('refused' in read) return send(context, visiting, formRefusedPage(read.refused, visit, read.form));
  return send(context, visiting, await route.answer({ ...visit, ...read }));
}

/** Leads to sign in. Somebody who was signed out while they wrote loses nothing: the page holds what they sent. */
async function signInFirst(context: Context, visiting: Visiting): Promise<Response> {
  const { visit } = visiting;
  const back = pageToReadAgain(context, visit);
  const read = context.req.method === 'POST' && (await readForm(context, visiting.csrfExpected));
  if (read === false || 'refused' in read || writtenIn(read.form).length === 0)
    return send(context, visiting, answerPage('sign-in-first', visit, back));
  return send(context, visiting, signedOutPage(visit, read.form, back));
}

// What a form was sent to is no page; whoever signs in again goes back to the page the form stood on.
function pageToReadAgain(context: Context, visit: Visit): string {
  if (context.req.method === 'GET') return visit.path;
  const from = context.req.header('referer') ?? '';
  if (!URL.canParse(from)) return '/me';
  const { pathname, search } = new URL(from);
  return localPath(`${pathname}${search}`);
}

async function refuseForm(context: Context, house: House, why: FormRefusal): Promise<Response> {
  const visiting = await beginVisit(context, house);
  return send(context, visiting, formRefusedPage(why, visiting.visit));
}

// What a form does can end the right to send it, as a final account does: pressed again, it leads on instead of shutting a door.
async function notAllowed(context: Context, visiting: Visiting, route: Route): Promise<Response> {
  const { visit } = visiting;
  const read = route.method === 'post' ? await readForm(context, visiting.csrfExpected) : undefined;
  const once = read === undefined || 'refused' in read ? undefined : readId<'once'>(field(read.form, 'once'));
  if (once !== undefined && (await wasDone(visit, once))) return send(context, visiting, { goTo: '/me' });
  return send(context, visiting, answerPage('not-allowed', visit));
}

// Parts named after people and organisations are ids; anything else is no address of ours.
function hasBadId(params: Readonly<Record<string, string>>): boolean {
  const ids = ['person', 'organisation'].flatMap((name) => params[name] ?? []);
  return ids.some((id) => readId(id) === undefined);
}

async function health(context: Context, house: House): Promise<Response> {
  const { database, settings } = house.world;
  const kind = settings.databaseUrl === undefined ? 'built-in' : 'server';
  const ready = await database.isReady();
  return context.json({ status: ready ? 'ok' : 'unavailable', database: kind, version }, ready ? 200 : 503);
}

const version = '0.1.0';

function serveAssets(app: Hono): void {
  app.get('/assets/:name', (context) => {
    const asset = assets().get(context.req.path);
    if (asset === undefined) return context.text('not found', 404);
    const packed = asset.gzip !== undefined && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    return context.body(new Uint8Array(packed && asset.gzip ? asset.gzip : asset.body), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(packed && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
  });
}
