/** Hosts that a download does not leave a private network for. */

const privateHost =
  /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|100\.100(?:\.\d+){2}|\[::1\]|mirrors\.cloud\.aliyuncs\.com|[\w.-]+-internal\.aliyuncs\.com)$/i;

/** Tells whether a host is inside the instance's own network: private and loopback addresses, the mirror for instances in a VPC, OSS's internal endpoints. */
export function isPrivateHost(host: string): boolean {
  return privateHost.test(host);
}
