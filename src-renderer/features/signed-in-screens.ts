// One chunk for what comes after signing in: see App.tsx, which loads it while a PIN is typed.
export { Attention } from './attention/Attention.tsx'
export { DamageStart } from './damage/DamageStart.tsx'
export { Home } from './home/Home.tsx'
export { Job } from './job/Job.tsx'
export { Message } from './network/Message.tsx'
export { Network } from './network/Network.tsx'
