import { closeForm, openCommandForm, spreadCommands } from './commandForm.js';
import { createComposer } from './composer.js';
import { byId, toast } from './dom.js';
import { watchDrops } from './dropFiles.js';
import { createDemoPanel } from './demo.js';
import { createGuide } from './guide.js';
import { names } from './markdown.js';
import { createMessageLog } from './messageLog.js';
import { openModal } from './modalDialog.js';
import { act, loadState, openLive, place } from './server.js';
import { showGateway, showSidebar, wireDrawer, wireWho } from './sidebar.js';

/** What the server last said; views read it through this one object. */
const state = { users: [], places: [], commands: [], messages: [], shards: [] };
const altTexts = new Map();
let live;
let typingTimer;

const context = { state, altTexts, runCommand, onProblem: toast };
const log = createMessageLog(context);
const composer = createComposer({
  commands: () => state.commands,
  pick: (command) => openForm(command),
});
const guide = createGuide({
  commands: () => state.commands,
  demo: () => state.demo,
  open: openForm,
});
const demoPanel = createDemoPanel({ place });
const closeDrawer = wireDrawer();
wireWho((change) => void choose(change));

function openForm(command, prefilled = {}) {
  openCommandForm(command, { state, send: runCommand, ...prefilled });
}

async function runCommand(call) {
  try {
    await act('command', { ...place, ...call });
  } catch (error) {
    if (!call.targetId && Object.keys(call.options ?? {}).length > 0) throw error;
    toast(error.message);
  }
}

async function choose(change) {
  Object.assign(place, change);
  closeDrawer();
  closeForm();
  await refresh();
  connect();
}

async function refresh() {
  Object.assign(state, await loadState());
  Object.assign(place, { userId: state.userId, channelId: state.channelId });
  names.users = new Map(state.users.map(({ id, name }) => [id, name]));
  names.places = new Map(state.places.map(({ id, name }) => [id, name]));
  showSidebar(state, (change) => void choose(change));
  for (const message of state.messages) rememberAltTexts(message);
  log.showAll(state.messages);
  guide.draw();
  demoPanel.draw(state.demo);
}

function connect() {
  live?.close();
  let lost = false;
  live = openLive(receive, (open) => {
    if (open && lost) refresh().catch((error) => toast(error.message));
    if (!open) showGateway(false);
    lost = !open;
  });
}

function receive(event) {
  const handlers = {
    message: ({ message }) => (rememberAltTexts(message), log.show(message)),
    'message-deleted': ({ id }) => log.remove(id),
    interaction: receiveInteraction,
    typing: showTyping,
    refresh: () => void refresh().catch((error) => toast(error.message)),
  };
  handlers[event.kind]?.(event);
}

function receiveInteraction({ id, state: moved, commandName, modal }) {
  log.settle(id);
  if (moved === 'failed') log.note('The application did not respond.');
  if (moved === 'modal-shown') openModal(id, modal, state);
  if (moved === 'answered' && commandName) guide.answered(commandName);
}

function showTyping() {
  byId('typing').textContent = 'RocketTrainer is typing…';
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => (byId('typing').textContent = ''), 8000);
}

/** Descriptions of files stay with their address: an embed's own picture carries none. */
function rememberAltTexts({ altTexts: given }) {
  for (const [url, text] of Object.entries(given ?? {})) altTexts.set(url, text);
}

watchDrops((files) => {
  const analyze = spreadCommands(state.commands).find(({ options }) =>
    options.some(({ type }) => type === 11),
  );
  if (files.length > 1 || !analyze) return composer.attach(files);
  openForm(analyze, { files });
});

refresh().then(connect, (error) => toast(error.message));
