# syntax=docker/dockerfile:1

# What compiles stays in this stage: hnswlib-node has no ready-made binaries.
FROM node:22-bookworm-slim AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
# The headers that come with this Node, not a download of them from nodejs.org.
ENV npm_config_nodedir=/usr/local
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts \
 && npm rebuild hnswlib-node @photostructure/sqlite
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/copy-assets.mjs ./scripts/
COPY src ./src
RUN npm run build \
 && npm prune --omit=dev --ignore-scripts \
 && rm -r node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY LICENSE ./
COPY test/fixtures/sample-questions.jsonl ./test/fixtures/

# The folders of the settings' defaults, relative to where the program runs. index and models can be made again, corpus and state cannot.
WORKDIR /data
RUN mkdir corpus index models state \
 && chown node:node . corpus index models state
VOLUME ["/data/corpus", "/data/index", "/data/models", "/data/state"]
USER node

ENV DATELINE_HTTP_PORT=9464
# The first start may fetch a model and build an index before there is anybody to ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.DATELINE_HTTP_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["start"]
