import type { Facts, UserErrorCode } from '../core/errors.ts';
import { mebibytes, quoted, wholeNumber } from './errorFacts.ts';

const STEAM_HINT =
  'Öffne dein Steam-Profil und kopiere seine Adresse (`steamcommunity.com/profiles/7656…`), oder gib die 17-stellige Zahl darin an.';

/** What a player is told in German; what is missing here is said in English. */
export const germanTexts: Readonly<Partial<Record<UserErrorCode, (facts: Facts) => string>>> = {
  'replay-too-large': ({ limit }) =>
    `Für ein Replay ist diese Datei zu groß. Bis ${mebibytes(limit) ?? 'zur üblichen Größe'} geht alles; die meisten Replays haben 1 bis 3 MiB.`,
  'replay-empty': () =>
    'Diese Datei ist leer. Speichere das Replay im Spiel noch einmal und schick die neue Datei.',
  'replay-not-a-replay': () =>
    'Diese Datei ist kein Replay von Rocket League. Replays enden auf `.replay`; am PC liegen sie in `Dokumente\\My Games\\Rocket League\\TAGame\\Demos`.',
  'replay-unreadable': () =>
    'Dieses Replay konnte ich nicht lesen: Es ist beschädigt oder abgeschnitten. Speichere es im Spiel noch einmal, oder schick ein anderes.',
  'replay-version-unknown': () =>
    'Dieses Replay kommt aus einer Version des Spiels, die ich noch nicht kenne. Ich hebe es auf und lese es, sobald ich sie kann.',
  'replay-too-slow': () =>
    'Dieses Replay brauchte zu lange, deshalb habe ich aufgehört. Wahrscheinlich ist es beschädigt; andere gehen weiterhin.',
  'download-host-not-allowed': () =>
    'Ich hole nur Replays, die auf Discord angehängt oder auf ballchasing.com geteilt sind. Häng die `.replay`-Datei an.',
  'download-not-found': () =>
    'Hinter diesem Link ist nichts mehr. Links von Discord laufen ab: Häng das Replay noch einmal an.',
  'download-failed': () =>
    'Diese Datei konnte ich nicht holen. Versuche es in einer Minute noch einmal.',
  'link-not-understood': () =>
    'Unter diesem Link finde ich kein Replay. Gib einen Link von ballchasing.com an, oder häng die `.replay`-Datei an.',
  'timezone-not-understood': ({ input }) =>
    `${quoted(input) ?? 'Das'} ist keine Zeitzone, die ich kenne. Tippe eine große Stadt in deiner Nähe, etwa Berlin, und wähle aus der Liste.`,
  'time-not-understood': ({ input }) =>
    `${quoted(input) ?? 'Das'} ist keine Uhrzeit, die ich lesen kann. Gib Stunden und Minuten an, etwa 19:00.`,
  'no-matches': () =>
    'Ich habe noch keine Matches von dir. Gib eins mit `/analyze` ab; ab etwa fünf kann ich sagen, woran du arbeiten solltest.',
  'steam-not-understood': ({ input }) =>
    `${quoted(input) ?? 'Das'} ist kein Steam-Konto, das ich lesen kann. ${STEAM_HINT}`,
  'steam-not-found': ({ input }) =>
    `Steam kennt niemanden unter ${quoted(input) ?? 'diesem Namen'}. Namen ändern sich, die Zahl nicht. ${STEAM_HINT}`,
  'ballchasing-not-configured': () =>
    'Dafür braucht es Ballchasing, und dieser Bot hat dort keinen Schlüssel. Wer ihn betreibt, kann `BALLCHASING_TOKEN` setzen; angehängte `.replay`-Dateien gehen ohne.',
  'ballchasing-token-refused': () =>
    'Ballchasing nimmt den Schlüssel dieses Bots nicht mehr an. Wer ihn betreibt, kann auf ballchasing.com/upload einen neuen machen; angehängte `.replay`-Dateien gehen weiterhin.',
  'ballchasing-not-found': () =>
    'Ballchasing hat unter diesem Link nichts für mich: Es wurde gelöscht, oder es ist privat. Stell es dort auf öffentlich oder nicht gelistet, oder häng die `.replay`-Datei an.',
  'ballchasing-private': () =>
    'Das ist auf Ballchasing privat. Stell es dort auf öffentlich oder nicht gelistet, oder häng die `.replay`-Datei an.',
  'ballchasing-refused': ({ reason }) =>
    `Ballchasing hat das abgelehnt${reason ? `: ${quoted(reason)}` : ''}. Sieh nach, wonach du gefragt hast, und versuche es noch einmal.`,
  'ballchasing-unexpected': () =>
    'Ballchasing hat etwas geantwortet, das ich nicht lesen kann. Häng die `.replay`-Datei an; das geht immer.',
  'ballchasing-busy': () =>
    'Ballchasing ist beschäftigt oder arbeitet noch an diesem Replay. Versuche den Link in ein paar Minuten noch einmal, oder häng die `.replay`-Datei an.',
  'group-empty': () =>
    'In dieser Gruppe sehe ich kein Replay. Vielleicht ist sie leer, vielleicht sind ihre Replays privat: Stell sie auf Ballchasing auf öffentlich oder nicht gelistet.',
  'group-cut': ({ limit }) =>
    `Diese Gruppe hat mehr als ${limit ?? 50} Replays, deshalb habe ich die neuesten ${limit ?? 50} genommen. Für die anderen gib mir ihre kleineren Gruppen.`,
  'nothing-to-analyze': () =>
    'Gib mir eine `.replay`-Datei mit `/analyze replay` oder einen Link von ballchasing.com mit `/analyze link`. `/upload` nimmt bis zu zehn Dateien auf einmal.',
  'not-linked': () =>
    'Sag mir zuerst, wer du im Spiel bist: `/link steam`, oder `/link` mit Epic, PlayStation, Xbox oder Switch.',
  'not-yours': () => 'Das gehört jemand anderem, deshalb habe ich es in Ruhe gelassen.',
  'not-allowed': ({ needed }) =>
    `Das darfst du hier nicht.${needed === undefined ? '' : ` Dafür braucht es das Recht ${needed}.`}`,
  cooldown: ({ seconds }) =>
    `Einen Moment: In ${wholeNumber(seconds)} s kannst du das wieder benutzen.`,
  'too-many-requests': ({ minutes }) =>
    `Das ist viel auf einmal, selbst für eine gute Runde. Warte ${minutes === undefined ? 'ein paar Minuten' : `${wholeNumber(minutes)} min`} und mach dann weiter.`,
  'not-configured': ({ setting }) =>
    `Dafür fehlt diesem Bot eine Einstellung${setting === undefined ? '' : `: \`${setting}\``}. Wer ihn betreibt, kann sie ergänzen.`,
  'guild-only': () =>
    'Das geht nur auf einem Server. Benutze es in einem Kanal von einem, auf den ich eingeladen wurde.',
  'team-none': () =>
    'Du bist mit niemandem in einem Team dieses Servers. `/team create` gründet eins, und eine Einladung muss zuerst beantwortet werden.',
  'team-not-founded': ({ name }) =>
    `${quoted(name) ?? 'Das Team'} konnte ich nicht gründen: Der Server hat schon ein Team mit diesem Namen, oder du hast noch kein Konto verknüpft (\`/link\`).`,
  'team-too-many': () => 'Mehr passen nicht. Zuerst muss jemand gehen.',
  'team-not-linked': () =>
    'Diese Person kenne ich noch nicht. Sie muss zuerst mit `/link` ein Konto verknüpfen.',
  'team-no-matches': () =>
    'Ich habe kein Match mit zweien aus dem Team auf einer Seite. Gebt welche mit `/analyze` ab.',
  'team-group-unread': () =>
    'Von dieser Gruppe habe ich noch kein Replay gelesen. Gib sie zuerst mit `/analyze link` ab.',
  'team-not-lead': () => 'Das ist für Kapitän oder Coach des Teams, in dem diese Person spielt.',
  'team-not-shared': () =>
    'Diese Person teilt ihren Plan nicht. Sie kann es: Der Knopf ist unter `/team show`.',
  'team-no-messages': () =>
    'Diese Person nimmt keine Direktnachrichten von mir. Sie kann sie in `/settings` erlauben.',
  'not-found': () =>
    'Darunter habe ich nichts mehr von dir: Es wurde gelöscht, oder du darfst es nicht sehen.',
  'control-outdated': () =>
    'Dieser Knopf oder dieses Menü ist zu alt, oder nicht von mir. Ruf den Befehl noch einmal auf.',
  'command-outdated': () =>
    'Diesen Befehl kenne ich nicht mehr. Starte Discord neu, dann stimmt die Liste wieder (am Computer Strg+R).',
  'dm-closed': () =>
    'Ich kann dir keine Direktnachrichten schicken. Erlaube sie in den Privatsphäre-Einstellungen eines gemeinsamen Servers und versuche es dann noch einmal.',
  'channel-not-writable': ({ missing }) =>
    `In diesem Kanal darf ich nicht schreiben.${missing === undefined ? '' : ` Mir fehlt: ${missing}.`} Wer den Server verwaltet, kann das in den Rechten des Kanals ändern.`,
  'message-gone': () => 'Diese Nachricht wurde inzwischen gelöscht.',
  'interaction-expired': () =>
    'Das hat länger gedauert, als Discord auf mich wartet. Versuche es bitte noch einmal.',
};
