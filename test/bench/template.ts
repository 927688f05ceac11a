/** A template as teams write them, of just under the service's 16 KB. */

const steps = [
  `# Base packages
RUN yum update -y && \\
    yum install -y \\
      curl \\
      wget \\
      git \\
      # for the health checks
      jq \\
      nginx && \\
    yum clean all
`,
  `ENV JAVA_HOME="/opt/jdk" \\
    PATH="/opt/jdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin" \\
    JAVA_OPTS="-Xms512m -Xmx2g -Dfile.encoding=UTF-8"
ENV APP_PORT 8080
`,
  `LABEL team="platform" purpose="web" \\
      version="1.4.2"
`,
  `WORKDIR /opt/app
COPY https://example.com/releases/app-1.4.2.tar.gz /opt/app/
RUN tar -xzf app-1.4.2.tar.gz && rm -f app-1.4.2.tar.gz
`,
  `RUN useradd --system --home-dir /opt/app --shell /sbin/nologin app
USER app
RUN echo "started $(date)" >> /opt/app/install.log
USER root
`,
  `# Kernel settings that the load tests asked for
RUN echo 'net.core.somaxconn = 4096' >> /etc/sysctl.d/99-app.conf && \\
    echo 'net.ipv4.tcp_max_syn_backlog = 8192' >> /etc/sysctl.d/99-app.conf && \\
    sysctl --system
`,
  `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.* --version 17 --home /opt/jdk
COMPONENT ic-bp67acfmxazb4p12abcd
RESTART
`,
  `RUN for service in nginx redis app; do \\
      systemctl enable "$service" || { echo "cannot enable $service" >&2; exit 1; }; \\
    done
`,
  `RUN if [ ! -f /etc/app/config.yaml ]; then \\
      mkdir -p /etc/app && \\
      printf 'port: %s\\nlog: %s\\n' "$APP_PORT" /var/log/app > /etc/app/config.yaml; \\
    fi
`,
] as const;

const end = `CMD ["/opt/app/bin/start.sh", "--config", "/etc/app/config.yaml"]\n`;

function fill(size: number): string {
  let text = "";
  for (let index = 0; ; index++) {
    const step = steps[index % steps.length] ?? "";
    if (text.length + step.length + 1 + end.length > size) return text + end;
    text += `${step}\n`;
  }
}

/** The text: its steps come again and again until it is full. */
export const template: string = fill(16_384);
