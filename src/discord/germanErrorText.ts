import type { Facts, UserErrorCode } from '../core/errors.ts';
import { mebibytes, quoted, wholeNumber } from './errorFacts.ts';

const STEAM_HINT =
  'Öffne dein Steam-Profil und kopiere seine Adresse (`steamcommunity.com/profiles/7656…`), oder gib die 17-stellige Zahl darin an.';

/** What a player is told in German. */
export const germanTexts: Readonly<Record<UserErrorCode, (facts: Facts) => string>> = {
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
  'link-taken': () =>
    'Jemand anderes hier hat dieses Konto verknüpft. Wenn es deines ist, weise es nach: Wo dieser Bot das anbietet, hat `/accounts` den Knopf dafür, und das Konto wechselt zu dir. Sonst sag es denen, die diesen Bot betreiben.',
  'account-not-understood': ({ platform }) =>
    `So sehen Konto-IDs von ${platform ?? 'dieser Plattform'} in Replays nicht aus. Gib zuerst ein Match mit \`/analyze\` ab; dann biete ich dir beim Tippen die Spieler deiner Matches an.`,
  'data-too-large': () =>
    'Deine Daten sind größer, als eine Nachricht tragen kann, selbst gepackt. Die Betreiber dieses Bots können sie dir geben: `/privacy` sagt, wie du sie erreichst.',
  'reminder-without-time': () =>
    'Noch sind keine Erinnerungen eingerichtet. Gib zuerst eine Uhrzeit an, etwa `/reminders time:19:00`.',
  'rank-not-understood': ({ input }) =>
    `${quoted(input) ?? 'Das'} ist kein Rang, den ich kenne. Schreib ihn wie Gold 2, Grand Champion 1 oder SSL.`,
  'statistic-unknown': ({ input }) =>
    `Einen Wert namens ${quoted(input) ?? 'Das'} habe ich nicht, oder es sind mehrere. Tipp einen Teil des Namens und wähle aus, was ich anbiete.`,
  'place-unknown': ({ input }) =>
    `In ${quoted(input) ?? 'Das'} hast du kein Match. Wähle eine Playlist oder Arena aus denen, die ich beim Tippen anbiete.`,
  'match-unknown': () =>
    'So ein Match von dir habe ich nicht. Wähle eines aus denen, die ich beim Tippen anbiete, oder sieh in `/matches` nach.',
  'steam-not-a-person': ({ input }) =>
    `${quoted(input) ?? 'Das'} ist eine Steam-ID, aber von einer Gruppe oder einem Server und nicht von einer Person. ${STEAM_HINT}`,
  'steam-sign-in-refused': () =>
    'Steam hat diese Anmeldung nicht bestätigt, also hat sich nichts geändert. Fang beim Knopf noch einmal an; jeder Link gilt einmal, zehn Minuten lang.',
  'steam-sign-in-cancelled': () => 'Du hast bei Steam abgebrochen, also hat sich nichts geändert.',
  'ballchasing-failed': () =>
    'Ballchasing konnte dieses Replay selbst nicht lesen, also gibt es dort keine Werte dazu. Häng die `.replay`-Datei an, und ich versuche es.',
  'ballchasing-quota': () =>
    'Die Uploads, die dieser Bot bei Ballchasing machen darf, sind gerade aufgebraucht. Binnen eines Tages geht es weiter; deine Analyse braucht sie nicht.',
  'search-needs-player': () =>
    'Wessen Replays? Nenn mit `/search player` einen Namen, oder verknüpf dein Konto mit `/link`, und ich suche deine.',
  'search-found-nothing': () =>
    'Ballchasing hat kein öffentliches Replay, das dazu passt. Versuch eine andere Schreibweise, oder lass Saison oder Rang weg.',
  'no-replays-in-post': () =>
    'Schick mir `.replay`-Dateien oder Links von ballchasing.com, und ich antworte mit Karten. `/upload` nimmt bis zu zehn Dateien auf einmal.',
  'no-replays-in-message': () =>
    'In dieser Nachricht ist keine `.replay`-Datei und kein Link von ballchasing.com. Nimm eine, die so etwas hat, oder `/upload` für deine Dateien.',
  'too-few-matches': ({ have, need }) =>
    `Für einen fairen Vergleich sind es zu wenige Matches: Ich habe ${have ?? 0} von ${need ?? 'den'} nötigen. Gib mit \`/analyze\` mehr ab, oder wähle eine andere Playlist.`,
  'compare-with-self': () =>
    'Das bist du selbst. Wähle jemand anderen, oder `/compare results` für deine Siege und Niederlagen.',
  'no-shared-playlist': () =>
    'Es gibt noch keine Playlist, aus der ich Matches von euch beiden habe. Gib welche mit `/analyze` ab.',
  'no-rank-table': () =>
    'Was in einem Rang üblich ist, weiß ich nur für 2v2 und 3v3. Wähle eine Playlist davon.',
  'rank-unknown': () =>
    'In dieser Playlist kenne ich keinen Rang von dir. Gib hier `rank` an, oder sag ihn einmal mit `/settings rank`.',
  'profile-private': () =>
    'Dieses Profil ist nicht für andere, oder es gibt keines. Wer gesehen werden will, wählt das in `/settings show`.',
};
