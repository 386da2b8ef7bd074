FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --gid 10001 ruascope \
    && useradd --uid 10001 --gid ruascope --no-create-home --shell /usr/sbin/nologin ruascope \
    && install -d -o ruascope -g ruascope -m 750 /var/lib/ruascope
COPY --from=build /build/target/dist /opt/ruascope
# The first start leaves a file beside the program that makes the later ones faster.
RUN ln -s /opt/ruascope/ruascope /usr/local/bin/ruascope && ruascope --version
USER ruascope
WORKDIR /var/lib/ruascope
ENV RUASCOPE_DATA_PATH=/var/lib/ruascope
VOLUME /var/lib/ruascope
ENTRYPOINT ["ruascope"]
CMD ["run"]
