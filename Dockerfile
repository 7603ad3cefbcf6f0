# Optional: `npm ci && npm start` is the way; this is the same in a box.
#   docker build -t groundwork . && docker run -p 3000:3000 -v groundwork:/data groundwork
FROM node:22-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production GROUNDWORK_DB=/data/groundwork.db HOST=0.0.0.0
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/server/main.js"]
