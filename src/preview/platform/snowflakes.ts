/** 2015-01-01T00:00:00Z, where Discord's ids begin to count (developer documentation, "Snowflakes"). */
const discordEpochMs = 1_420_070_400_000n;

/** Hands out ids as Discord does: later ones are greater, and the time of making can be read from them. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const id = (BigInt(Math.trunc(now())) - discordEpochMs) << 22n;
    last = id > last ? id : last + 1n;
    return String(last);
  };
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeMs(id: string): number {
  return Number((BigInt(id) >> 22n) + discordEpochMs);
}
