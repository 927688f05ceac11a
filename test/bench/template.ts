/** A template as teams write them, of just under the service's two limits: 16 KB and 127 commands. */

/** What comes once, at the start. Its first line becomes the FROM of a Dockerfile. */
const base = `# For alinux:3.2104
# Base packages
RUN yum update -y && \\
    yum install -y \\
      curl \\
      wget \\
      git \\
      jq \\
      nginx && \\
    yum clean all

ENV JAVA_HOME="/opt/jdk" \\
    PATH="/opt/jdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin"
LABEL team="platform" purpose="web" \\
      version="1.4.2"

# Kernel settings that the load tests asked for
RUN echo 'net.core.somaxconn = 4096' >> /etc/sysctl.d/99-app.conf && \\
    echo 'net.ipv4.tcp_max_syn_backlog = 8192' >> /etc/sysctl.d/99-app.conf && \\
    sysctl --system
COMPONENT acs:ecs:cn-hangzhou:1530026218947063:imagecomponent/install-jdk/1.*.* --version 17 --home /opt/jdk
RESTART
`;

/** What comes for each service that the image runs. */
function steps(service: string, port: number): string {
  const variable = service.toUpperCase();
  return `
# ${service}: its account, its release, its settings
RUN useradd --system --home-dir /opt/${service} --shell /sbin/nologin ${service} && \\
    install -d -o ${service} -g ${service} -m 750 /opt/${service}/data /var/log/${service}
WORKDIR /opt/${service}
COPY https://releases.example.com/${service}/${service}-1.4.2.tar.gz /opt/${service}/
RUN tar -xzf ${service}-1.4.2.tar.gz --strip-components=1 && \\
    rm -f ${service}-1.4.2.tar.gz
ENV ${variable}_OPTS="-Xms512m -Xmx2g -Dfile.encoding=UTF-8" \\
    ${variable}_PORT="${port}"

RUN if [ ! -f /etc/${service}/config.yaml ]; then \\
      mkdir -p /etc/${service} && \\
      printf 'port: %s\\nlog: %s\\n' "$${variable}_PORT" /var/log/${service} > /etc/${service}/config.yaml; \\
    fi
USER ${service}
RUN ./bin/migrate --check && echo "installed $(date)" >> /var/log/${service}/install.log
USER root

# Logs are kept for two weeks, and the units of the archive start with the system
RUN printf '%s\\n' \\
      '/var/log/${service}/*.log {' \\
      '  daily' \\
      '  rotate 14' \\
      '  missingok' \\
      '  compress' \\
      '  delaycompress' \\
      '  postrotate' \\
      '    systemctl kill -s HUP ${service}.service' \\
      '  endscript' \\
      '}' \\
      > /etc/logrotate.d/${service} && \\
    for unit in ${service} ${service}-worker ${service}-backup; do \\
      # the worker waits for the service by itself
      install -m 644 "units/$unit.service" /etc/systemd/system/ && \\
      systemctl enable "$unit" || { echo "cannot enable $unit" >&2; exit 1; }; \\
    done && \\
    systemctl daemon-reload
COMPONENT ic-bp67acfmxazb4p12abcd --service ${service} --logPath /var/log/${service}
RESTART
`;
}

const end = `
# The image starts with all of them
CMD ["/opt/gateway/bin/start.sh", "--config", "/etc/gateway/config.yaml"]
`;

const services = ["gateway", "orders", "search", "mailer", "catalog", "media", "accounts", "audit", "reports", "tasks"];

/** The text. */
export const template: string = base + services.map((service, index) => steps(service, 8080 + index)).join("") + end;
