/** The service's codes that no rule predicts: whether they come depends on what is in the account, and not on the text. */

import type { Localized } from "@buildcontent/parser";

/** What is to be said of each. */
export const catalogueCodes: Readonly<Record<string, Localized>> = {
  "InvalidImage.NotFound": {
    en: "The image that a pipeline or FROM names was not found. Which images there are is known to your account alone, so no rule predicts this code: check the id, the region, and whether the image is shared with the account.",
    zh: "没有找到流水线或 FROM 指定的镜像。有哪些镜像只有您的账号知道，因此没有规则能预测此错误码：请检查镜像 ID、地域，以及镜像是否已共享给该账号。",
  },
  "InvalidImage.OsTypeUnsupported": {
    en: "The operating system of the image is not supported. It is a property of the image and stands in no template, so no rule predicts this code: check the image in the console. What can be told of an image for Windows is told with `--os windows`.",
    zh: "镜像的操作系统不受支持。操作系统是镜像的属性，模板中没有写明，因此没有规则能预测此错误码：请在控制台中查看该镜像。对于 Windows 镜像，可使用 `--os windows` 检查能够检查的内容。",
  },
  "ImageComponent.NotFound": {
    en: "A component that COMPONENT calls was not found. Which components there are is known to your account alone, so no rule predicts this code: check the id or the name and version in the ARN, the region, and the account.",
    zh: "没有找到 COMPONENT 调用的组件。有哪些组件只有您的账号知道，因此没有规则能预测此错误码：请检查组件 ID，或 ARN 中的名称和版本，以及地域和账号。",
  },
  "InvalidImageComponent.NotSupported": {
    en: "A component that COMPONENT calls cannot be used here. What a component is made for is known to the service alone, so no rule predicts this code by itself. The rule `wrong-component-type` tells of components of the wrong type where `components` in .imglint.yaml says which type they have.",
    zh: "COMPONENT 调用的组件不能在此处使用。组件的用途只有服务知道，因此没有规则能单独预测此错误码。如果在 .imglint.yaml 的 `components` 中写明了组件的类型，规则 `wrong-component-type` 会报告类型不符的组件。",
  },
};
