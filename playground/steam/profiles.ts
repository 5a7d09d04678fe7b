import type { Context, Hono } from 'hono';
import type { SteamPerson, SteamStandIn } from './SteamStandIn.ts';

export function addProfiles(app: Hono, { people }: Pick<SteamStandIn, 'people'>): void {
  const answer = (context: Context, person: SteamPerson | undefined): Response => {
    context.header('content-type', 'text/xml; charset=utf-8');
    return context.body(person ? profileXml(person) : MISSING_XML);
  };
  app.get('/id/:vanity/', (context) => {
    const vanity = context.req.param('vanity').toLowerCase();
    return answer(
      context,
      people.find((person) => person.vanity?.toLowerCase() === vanity),
    );
  });
  app.get('/profiles/:steamId/', (context) => {
    const steamId = context.req.param('steamId');
    return answer(
      context,
      people.find((person) => person.steamId === steamId),
    );
  });
}

const MISSING_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><error><![CDATA[The specified profile could not be found.]]></error></response>';

function profileXml({ steamId, persona }: SteamPerson): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><profile>
	<steamID64>${steamId}</steamID64>
	<steamID><![CDATA[${persona}]]></steamID>
	<privacyState>private</privacyState>
</profile>`;
}

export function addWebApi(
  app: Hono,
  { people, apiKeys }: Pick<SteamStandIn, 'people' | 'apiKeys'>,
): void {
  app.use('/ISteamUser/*', async (context, next) => {
    const known = apiKeys.has(context.req.query('key') ?? '');
    return known ? await next() : context.html('<html><h1>Forbidden</h1></html>', 403);
  });
  app.get('/ISteamUser/ResolveVanityURL/v1/', (context) => {
    const vanity = context.req.query('vanityurl')?.toLowerCase();
    const person = people.find((person) => person.vanity?.toLowerCase() === vanity);
    const response = person
      ? { steamid: person.steamId, success: 1 }
      : { success: 42, message: 'No match' };
    return context.json({ response });
  });
  app.get('/ISteamUser/GetPlayerSummaries/v2/', (context) => {
    const asked = (context.req.query('steamids') ?? '').split(',');
    const players = people
      .filter(({ steamId }) => asked.includes(steamId))
      .map(({ steamId, persona }) => ({ steamid: steamId, personaname: persona }));
    return context.json({ response: { players } });
  });
}
