/** Words that people start a line of shell with. */

import type { CommandName } from "@buildcontent/parser";

/** Commands of the shell whose effect ends with their own RUN, and what lasts. */
export const shellSettings: ReadonlyMap<string, CommandName> = new Map<string, CommandName>([
  ["cd", "WORKDIR"],
  ["export", "ENV"],
  ["reboot", "RESTART"],
  ["shutdown", "RESTART"],
  ["su", "USER"],
]);

/** Programs that people run when they set up an instance, and commands that are built into the shell. */
export const shellCommands: ReadonlySet<string> = new Set(
  `[ [[ . apk apt apt-get awk bash cargo cat chkconfig chmod chown composer cp crontab curl dnf docker dpkg echo exit find firewall-cmd gcc git
  go grep groupadd gunzip gzip helm install java kubectl ln ls make mkdir mount mv mvn mysql nginx node npm openssl ossutil passwd
  perl php pip pip3 pnpm printf ps psql python python2 python3 rm rpm rsync ruby sed service set sh sleep source ssh sudo swapoff
  sysctl systemctl tar tee timedatectl touch trap ulimit umask unzip update-alternatives useradd userdel usermod vim wget yarn yum zip
  zypper`.split(/\s+/),
);

/** Words of a piece of shell that has more than one line as a rule. */
export const shellBlockWords: ReadonlySet<string> = new Set(
  "case do done elif else esac fi for function if select then until while".split(" "),
);
