import { connectToStation } from '../bridge/connection.ts'
import { showTallyman } from './show-tallyman.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
await showTallyman(root, connectToStation())
