import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { problem } from './problem.ts'
import { sendJson, sendProblem } from './replies.ts'
import { weatherPage } from './weather-page.ts'
import { fineWeather, weatherSettings } from './weather-settings.ts'
import type { WeatherSettings } from './weather-settings.ts'

/** What the page and the interface of the weather work on. */
export type WeatherControl = {
  settings(): WeatherSettings
  set(settings: WeatherSettings): void
  /** Starts anew once the reply has left: what was accepted and not captured is forgotten, and without memory all the rest. */
  restart(memory: boolean): void
}

const restart = z.strictObject({ memory: z.boolean() })

/**
 * The weather, set by a person on a page or by a program: `GET` and `PUT /weather/settings` (what is left out is fine),
 * `POST /weather/restart`. Only JSON is taken, which a page of another site cannot send without asking first.
 */
export function serveWeather(app: FastifyInstance, control: WeatherControl): void {
  app.get('/weather', (_request, reply) => reply.code(200).type('text/html; charset=utf-8').send(weatherPage))
  app.get('/weather/settings', (_request, reply) => sendJson(reply, 200, control.settings()))

  app.put('/weather/settings', (request, reply) => {
    const read = weatherSettings.safeParse(request.body)
    if (!read.success) return sendProblem(reply, problem('ValidationException', z.prettifyError(read.error)))
    control.set(read.data)
    return sendJson(reply, 200, control.settings())
  })

  app.delete('/weather/settings', (_request, reply) => {
    control.set(fineWeather)
    return sendJson(reply, 200, control.settings())
  })

  app.post('/weather/restart', (request, reply) => {
    const read = restart.safeParse(request.body)
    if (!read.success) return sendProblem(reply, problem('ValidationException', z.prettifyError(read.error)))
    reply.raw.once('close', () => control.restart(read.data.memory))
    return sendJson(reply, 202, { restarting: true, memory: read.data.memory })
  })
}
