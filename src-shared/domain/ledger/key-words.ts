/** How many words name a key: 80 bits of its hash, so that nobody finds another key with the same words. */
export const wordsOfKey = 10

/** 256 short words that are told apart by their first four letters. The same in every language, so that two screens can be compared. */
export const keyWords: readonly string[] =
  `acid acorn actor adult agent alarm album alley amber angle ankle apple apron arena arrow aunt
  autumn avenue axle bacon badge bagel baker balcony bamboo banana barrel basket beach beaver bench bicycle
  bishop blanket blossom boat border bottle bowl branch bread brick bridge bronze brush bubble bucket butter
  cabin cactus camel candle canoe carpet castle cattle cedar cellar cherry chess circle clock cloud coast
  cobra coffee comet copper coral cotton cousin crane crown cube curtain cushion dagger daisy dance debate
  desert dinner doctor dolphin donkey dragon drawer dream drum eagle easel echo elbow elephant engine envelope
  evening fabric falcon family farmer feather fence ferry fiddle finger flame flute forest fossil fountain frost
  galaxy garden garlic gate ginger giraffe glacier glove goat grape guitar hammer harbour harvest hazel helmet
  hermit hockey honey hotel hour hunter iceberg igloo infant iron island ivory jacket jaguar jelly jewel
  journal judge jungle kayak kernel kettle kitchen kiwi knight ladder lagoon lantern lemon lettuce library lily
  lizard lobster locket magnet mango maple marble meadow medal melon mirror monkey motor museum napkin needle
  nephew nickel noodle north nurse oasis ocean office olive onion opera orange orchid otter oven owner
  oxygen oyster paddle palace panda paper parrot pearl pencil piano pigeon pillow planet plum pocket pony
  prince puzzle python quarter queen rabbit radio rainbow raven ribbon river robot rocket saddle salmon sandal
  saturn school scissors shadow shelf silver singer sister spider spoon squirrel stable statue summer sunset swan
  table teacher temple thunder tiger timber tomato trumpet tulip tunnel turtle uncle valley velvet violin winter`
    .trim()
    .split(/\s+/)

/** The words for the first bytes of a key's SHA-256, one for each. Throws where there are too few bytes: a bug of the caller. */
export function wordsFor(hash: Uint8Array): readonly string[] {
  return Array.from({ length: wordsOfKey }, (_, index) => {
    const word = keyWords[hash[index] ?? -1]
    if (word === undefined) throw new Error('the hash of a key is too short for its words')
    return word
  })
}
