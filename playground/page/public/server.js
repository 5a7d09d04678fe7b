const key = document.querySelector('meta[name=playground-key]').content;

/** Who acts and where; every request says so. */
export const place = { userId: undefined, channelId: undefined };

export async function loadState() {
  const query = new URLSearchParams();
  if (place.userId) query.set('user', place.userId);
  if (place.channelId) query.set('channel', place.channelId);
  const response = await fetch(`/state?${query}`);
  if (!response.ok) throw new Error('The playground did not answer. Is `npm start` still running?');
  return response.json();
}

export function openLive(onEvent, onState) {
  const query = new URLSearchParams({ user: place.userId, channel: place.channelId });
  const source = new EventSource(`/live?${query}`);
  source.addEventListener('message', (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  return source;
}

/** Does something as a person would; throws with a text that can be shown. */
export async function act(name, body) {
  const response = await fetch(`/act/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-playground-key': key },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) throw new Error('The playground did not answer. Is `npm start` still running?');
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  return answer;
}

/** Hands a file over, telling how much of it is through (0 to 1). */
export function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload?${new URLSearchParams({ name: file.name })}`);
    request.setRequestHeader('x-playground-key', key);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded / event.total));
    request.addEventListener('error', () => reject(new Error('The file did not get through.')));
    request.addEventListener('load', () => {
      const answer = JSON.parse(request.responseText);
      if (request.status === 200) resolve({ upload: answer.upload });
      else reject(new Error(answer.problem));
    });
    request.send(file);
  });
}
