import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string, code = "invalid-component"): string[] {
  return lint(parse(text).document)
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .map(({ span }) => text.slice(span.start, span.end));
}

test("what is masked or left to fill in is not called wrong", () => {
  expect(found("COMPONENT ic-bp18hy47cqavewsb****\n")).toEqual([]);
  expect(found("COMPONENT <component-id>\n")).toEqual([]);
  expect(found("COMPONENT acs:ecs:cn-hangzhou:18689161186*****:imagecomponent/install-jdk/1.*.*\n")).toEqual([]);
  const table = "COMPONENT acs:ecs:<RegionId>:<AliUid>:imagecomponent/<ComponentName>:<major>.<minor>.<patch>\n";
  expect(found(table)).toEqual([]);
  expect(found(table, "component-version-separator")).toEqual([":"]);
});

test("an empty part is marked by the colons around it", () => {
  expect(found("COMPONENT acs:ecs::123456789012:imagecomponent/install-jdk/1.0.0\n")).toEqual(["::"]);
});

test("a name may have colons, before a version and without one", () => {
  expect(found("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/web:nginx/1.0.0\n")).toEqual([]);
  expect(found("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/web:nginx\n")).toEqual(["web:nginx"]);
  expect(found("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/nginx:\n")).toEqual(["nginx"]);
});

test("one slash too many is one mistake", () => {
  expect(found("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/nginx/1.0.0/2\n")).toEqual(["nginx/1.0.0"]);
});

test("the colon before a version is another rule's business", () => {
  expect(found("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/nginx:1.0.0\n")).toEqual([]);
});
