import { sqlInPersistence } from '#scripts/lint/sql-in-persistence.ts'
import { fileAt, tester } from './rule-tester.ts'

const filename = fileAt('src-main/service/application/a.ts')

tester.run('SQL stands in persistence alone', sqlInPersistence, {
  valid: [
    {
      name: 'in persistence',
      code: "const q = 'select * from item'",
      filename: fileAt('src-main/service/persistence/a.ts'),
    },
    {
      name: 'words of English',
      code: "const q = 'Select the items from the list'",
      filename: fileAt('src-renderer/a.ts'),
    },
    { name: 'an update that is none', code: "const q = 'update the settings'", filename },
  ],
  invalid: [
    { name: 'a query', code: "const q = 'select id from item where id = ?'", filename, errors: 1 },
    { name: 'a query with a hole in it', code: 'const q = `select ${column} from item`', filename, errors: 1 },
    { name: 'a query over lines', code: 'const q = `\n  SELECT id\n  FROM item`', filename, errors: 1 },
    { name: 'an insert', code: "const q = 'insert or ignore into item values (?)'", filename, errors: 1 },
    { name: 'an update', code: "const q = 'update item set hold = 1'", filename, errors: 1 },
    { name: 'a delete', code: "const q = 'delete from item'", filename, errors: 1 },
    { name: 'a table', code: "const q = 'create table item (id text)'", filename, errors: 1 },
    { name: 'a pragma', code: "const q = 'pragma synchronous'", filename, errors: 1 },
    { name: 'a transaction', code: "const q = 'begin immediate'", filename, errors: 1 },
  ],
})
