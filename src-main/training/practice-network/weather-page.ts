/** The page on which a person sets the weather: plain, with nothing from elsewhere. */
export const weatherPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Practice network: weather</title>
<style>
  body { font: 18px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  fieldset { margin: 0 0 1rem; border: 1px solid #888; border-radius: 6px; display: grid; gap: .5rem; }
  label { display: flex; justify-content: space-between; gap: 1rem; align-items: center; min-height: 40px; }
  input, select, button { font: inherit; padding: .3rem .6rem; min-height: 40px; }
  input[type=checkbox] { width: 24px; height: 24px; min-height: 0; }
  .row { display: flex; gap: .5rem; flex-wrap: wrap; }
</style>
<h1>Weather of the practice network</h1>
<p>What is set here befalls every request from now on. This page itself always has fine weather.</p>
<form id="weather">
  <fieldset><legend>The line</legend>
    <label>Requests lost (0 to 1) <input name="lostRequests" type="number" min="0" max="1" step="0.05"></label>
    <label>Replies lost (0 to 1) <input name="lostReplies" type="number" min="0" max="1" step="0.05"></label>
    <label>Requests doubled (0 to 1) <input name="doubled" type="number" min="0" max="1" step="0.05"></label>
    <label>Requests delayed (0 to 1) <input name="slow.share" type="number" min="0" max="1" step="0.05"></label>
    <label>… by so many milliseconds <input name="slow.milliseconds" type="number" min="0" max="120000"></label>
    <label>Answer everything with a sign-in page <input name="portal" type="checkbox"></label>
    <label>Seed <input name="seed" type="number" min="0"></label>
  </fieldset>
  <fieldset><legend>The server</legend>
    <label>Refuse each so-many-th request (0: none) <input name="refused.every" type="number" min="0"></label>
    <label>… with <select name="refused.status" data-number><option>401<option>403<option>413<option>429<option>500<option>503</select></label>
    <label>… and Retry-After, in seconds (empty: none) <input name="refused.retryAfterSeconds" type="number" min="0" data-empty="null"></label>
    <label>Ask for a sign-in (401) <input name="asksForSignIn" type="checkbox"></label>
    <label>Events in a document at most (empty: as started) <input name="limits.events" type="number" min="1" data-empty="null"></label>
    <label>Bytes in a document at most <input name="limits.bytes" type="number" min="100" data-empty="null"></label>
    <label>Announce the limits <input name="announcesLimits" type="checkbox"></label>
    <label>When one event is refused <select name="errorBehaviour"><option>asAsked<option>rollback<option>proceed</select></label>
    <label>Say which event <input name="namesEvents" type="checkbox"></label>
    <label>Each so-many-th job never ends (0: none) <input name="endlessJobs.every" type="number" min="0"></label>
    <label>… and its events are stored all the same <input name="endlessJobs.stored" type="checkbox"></label>
    <label>Events on a page at most (empty: as asked) <input name="pages.atMost" type="number" min="1" data-empty="null"></label>
    <label>Pages say where the next one is <input name="pages.linked" type="checkbox"></label>
    <label>Events that a next page repeats <input name="pages.overlap" type="number" min="0"></label>
    <label>Each so-many-th next page has expired (0: none) <input name="pages.expired" type="number" min="0"></label>
    <label>Its clock is ahead by so many minutes <input name="clockMinutes" type="number"></label>
  </fieldset>
  <fieldset><legend>Who is let in</legend>
    <label>Senders prove who they are by <select name="signIn.kind"><option>none<option>apiKey<option>basic<option>clientCredentials</select></label>
    <label>apiKey: header <input name="signIn.header" value="X-API-Key"></label>
    <label>apiKey: key <input name="signIn.key"></label>
    <label>basic: name <input name="signIn.name"></label>
    <label>basic: password <input name="signIn.password"></label>
    <label>clientCredentials: client id <input name="signIn.clientId"></label>
    <label>clientCredentials: client secret <input name="signIn.clientSecret"></label>
    <label>clientCredentials: a token is good for so many seconds <input name="signIn.secondsValid" type="number" min="1" value="3600"></label>
  </fieldset>
  <div class="row">
    <button>Set the weather</button>
    <button type="button" id="fine">Fine weather</button>
    <button type="button" id="restart">Restart</button>
    <button type="button" id="forget">Restart without memory</button>
  </div>
</form>
<p id="said" role="status"></p>
<script>
  const form = document.getElementById('weather'), said = document.getElementById('said')
  const fields = [...form.elements].filter((field) => field.name)
  const ask = async (path, method, body) => {
    const reply = await fetch(path, { method, headers: body ? { 'content-type': 'application/json' } : {}, body: body && JSON.stringify(body) })
    const answer = await reply.json()
    said.textContent = reply.ok ? 'Done, ' + new Date().toLocaleTimeString() : answer.detail
    return reply.ok ? answer : null
  }
  const signInParts = { none: [], apiKey: ['header', 'key'], basic: ['name', 'password'], clientCredentials: ['clientId', 'clientSecret', 'secondsValid'] }
  const show = (settings) => fields.forEach((field) => {
    const value = field.name.split('.').reduce((part, name) => part?.[name], settings)
    if (field.type === 'checkbox') field.checked = value === true
    else if (value !== undefined || !field.name.startsWith('signIn.')) field.value = value ?? ''
  })
  const read = () => {
    const settings = {}
    for (const field of fields) {
      const names = field.name.split('.'), last = names.pop()
      const part = names.reduce((part, name) => (part[name] ??= {}), settings)
      if (field.type === 'checkbox') part[last] = field.checked
      else if (field.value === '' && field.dataset.empty) part[last] = null
      else part[last] = field.type === 'number' || 'number' in field.dataset ? Number(field.value) : field.value
    }
    if (settings.limits.events === null || settings.limits.bytes === null) settings.limits = null
    const kind = settings.signIn.kind
    settings.signIn = Object.fromEntries(['kind', ...signInParts[kind]].map((part) => [part, settings.signIn[part]]))
    return settings
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const settings = await ask('/weather/settings', 'PUT', read())
    if (settings) show(settings)
  })
  document.getElementById('fine').onclick = async () => show(await ask('/weather/settings', 'DELETE'))
  document.getElementById('restart').onclick = () => ask('/weather/restart', 'POST', { memory: true })
  document.getElementById('forget').onclick = () => ask('/weather/restart', 'POST', { memory: false })
  fetch('/weather/settings').then((reply) => reply.json()).then(show)
</script>
</html>
`
