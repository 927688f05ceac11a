/** Validates a configuration. Compiled from schemas/config.schema.json by `pnpm generate`. */
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","type":["object","null"],"additionalProperties":false,"properties":{"$schema":{"type":"string"},"root":{"type":"boolean"},"extends":{"anyOf":[{"$ref":"#/definitions/extended"},{"type":"array","items":{"$ref":"#/definitions/extended"}}]},"os":{"enum":["linux","windows"]},"rules":{"$ref":"#/definitions/rules"},"limits":{"$ref":"#/definitions/limits"},"failOn":{"enum":["error","warning","info","never"]},"overrides":{"type":["array","null"],"items":{"type":"object","additionalProperties":false,"properties":{"files":{"anyOf":[{"type":"string","pattern":"^.{1,1000}$"},{"type":"array","minItems":1,"items":{"type":"string","pattern":"^.{1,1000}$"}}]},"kind":{"enum":["build","test","component"]},"os":{"enum":["linux","windows"]},"rules":{"$ref":"#/definitions/rules"},"limits":{"$ref":"#/definitions/limits"},"failOn":{"enum":["error","warning","info","never"]}},"required":["files"]}},"files":{"type":["array","null"],"items":{"type":"string","pattern":"^.{1,1000}$"}},"ignore":{"type":["array","null"],"items":{"type":"string","pattern":"^.{1,1000}$"}},"components":{"type":["object","null"],"additionalProperties":{"anyOf":[{"type":"string","pattern":"^[^\\0]+$"},{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","pattern":"^[^\\0]+$"},"componentType":{"enum":["Build","Test"]}},"required":["path"]}]},"properties":{}},"locale":{"enum":["en","zh"]}},"definitions":{"extended":{"anyOf":[{"enum":["imglint:minimal","imglint:recommended","imglint:strict","imglint:2026.11","imglint:2026.11-minimal","imglint:2026.11-strict"]},{"type":"string","pattern":"^[^\\0]+$"}]},"severity":{"enum":["off","info","warning","error"]},"rules":{"type":["object","null"],"additionalProperties":false,"properties":{"blank-in-continuation":{"$ref":"#/definitions/setting"},"blank-in-url":{"$ref":"#/definitions/setting"},"byte-order-mark":{"$ref":"#/definitions/setting"},"comment-only-run":{"$ref":"#/definitions/setting"},"component-in-component":{"$ref":"#/definitions/setting"},"component-parameter-type":{"$ref":"#/definitions/setting"},"component-version-separator":{"$ref":"#/definitions/setting"},"consecutive-restart":{"$ref":"#/definitions/setting"},"content-near-limit":{"$ref":"#/definitions/content-near-limit"},"content-too-large":{"$ref":"#/definitions/setting"},"control-character":{"$ref":"#/definitions/setting"},"copy-extra-sources":{"$ref":"#/definitions/setting"},"copy-file-destination":{"$ref":"#/definitions/setting"},"copy-from-build-context":{"$ref":"#/definitions/setting"},"copy-unsupported-scheme":{"$ref":"#/definitions/setting"},"copy-url-query":{"$ref":"#/definitions/setting"},"dangling-continuation":{"$ref":"#/definitions/setting"},"default-type-mismatch":{"$ref":"#/definitions/setting"},"deprecated-from":{"$ref":"#/definitions/setting"},"duplicate-from":{"$ref":"#/definitions/setting"},"duplicate-key":{"$ref":"#/definitions/setting"},"duplicate-task-name":{"$ref":"#/definitions/setting"},"duplicate-yaml-key":{"$ref":"#/definitions/setting"},"empty-command":{"$ref":"#/definitions/setting"},"empty-template":{"$ref":"#/definitions/setting"},"escaped-line-break":{"$ref":"#/definitions/setting"},"exec-form-run":{"$ref":"#/definitions/setting"},"file-as-destination-dir":{"$ref":"#/definitions/setting"},"floating-component-version":{"$ref":"#/definitions/setting"},"forward-reference":{"$ref":"#/definitions/setting"},"from-in-component":{"$ref":"#/definitions/setting"},"from-not-first":{"$ref":"#/definitions/setting"},"glued-words":{"$ref":"#/definitions/setting"},"heredoc":{"$ref":"#/definitions/setting"},"insecure-url":{"$ref":"#/definitions/setting"},"invalid-bucket-name":{"$ref":"#/definitions/setting"},"invalid-component":{"$ref":"#/definitions/setting"},"invalid-component-parameter":{"$ref":"#/definitions/setting"},"invalid-copy":{"$ref":"#/definitions/setting"},"invalid-env":{"$ref":"#/definitions/setting"},"invalid-exec-array":{"$ref":"#/definitions/setting"},"invalid-from":{"$ref":"#/definitions/setting"},"invalid-label":{"$ref":"#/definitions/setting"},"invalid-object-name":{"$ref":"#/definitions/setting"},"invalid-parameter-type":{"$ref":"#/definitions/setting"},"invalid-user":{"$ref":"#/definitions/setting"},"invalid-workdir":{"$ref":"#/definitions/setting"},"keyword-case":{"$ref":"#/definitions/setting"},"lost-shell-setting":{"$ref":"#/definitions/setting"},"missing-action":{"$ref":"#/definitions/setting"},"missing-component-parameter":{"$ref":"#/definitions/setting"},"missing-property":{"$ref":"#/definitions/setting"},"missing-suppression-reason":{"$ref":"#/definitions/setting"},"missing-task-name":{"$ref":"#/definitions/setting"},"missing-tasks":{"$ref":"#/definitions/setting"},"multi-stage":{"$ref":"#/definitions/setting"},"no-comments":{"$ref":"#/definitions/setting"},"numeric-range":{"$ref":"#/definitions/setting"},"numeric-user":{"$ref":"#/definitions/setting"},"parser-directive":{"$ref":"#/definitions/setting"},"placeholder-value":{"$ref":"#/definitions/setting"},"reboot-in-script":{"$ref":"#/definitions/setting"},"relative-copy-destination":{"$ref":"#/definitions/setting"},"relative-workdir":{"$ref":"#/definitions/setting"},"repeated-startup-command":{"$ref":"#/definitions/setting"},"restart-with-content":{"$ref":"#/definitions/setting"},"secret-in-template":{"$ref":"#/definitions/setting"},"space-after-continuation":{"$ref":"#/definitions/setting"},"too-many-commands":{"$ref":"#/definitions/setting"},"undefined-output":{"$ref":"#/definitions/setting"},"undefined-reference":{"$ref":"#/definitions/setting"},"unknown-action":{"$ref":"#/definitions/setting"},"unknown-command":{"$ref":"#/definitions/setting"},"unknown-component-parameter":{"$ref":"#/definitions/setting"},"unknown-key":{"$ref":"#/definitions/setting"},"unknown-property":{"$ref":"#/definitions/setting"},"unknown-suppression":{"$ref":"#/definitions/setting"},"unquoted-env-value":{"$ref":"#/definitions/setting"},"unquoted-reference":{"$ref":"#/definitions/setting"},"unsupported-flag":{"$ref":"#/definitions/setting"},"unsupported-on-windows":{"$ref":"#/definitions/setting"},"unused-parameter":{"$ref":"#/definitions/setting"},"unused-suppression":{"$ref":"#/definitions/setting"},"useless-restart":{"$ref":"#/definitions/setting"},"user-group":{"$ref":"#/definitions/setting"},"web-download-scheme":{"$ref":"#/definitions/setting"},"web-page-url":{"$ref":"#/definitions/setting"},"wildcard-in-url":{"$ref":"#/definitions/setting"},"wrong-component-type":{"$ref":"#/definitions/setting"},"wrong-os-action":{"$ref":"#/definitions/setting"},"wrong-property-type":{"$ref":"#/definitions/setting"},"yaml-in-template":{"$ref":"#/definitions/setting"},"yaml-syntax":{"$ref":"#/definitions/setting"}}},"limits":{"type":["object","null"],"additionalProperties":false,"properties":{"bytes":{"type":"integer","minimum":1},"commands":{"type":"integer","minimum":1}}},"setting":{"anyOf":[{"$ref":"#/definitions/severity"},{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"}}}]},"content-near-limit":{"anyOf":[{"$ref":"#/definitions/severity"},{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"percent":{"type":"integer","minimum":1,"maximum":100}}}]}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"anyOf":[{"enum":["imglint:minimal","imglint:recommended","imglint:strict","imglint:2026.11","imglint:2026.11-minimal","imglint:2026.11-strict"]},{"type":"string","pattern":"^[^\\0]+$"}]};
const pattern0 = new RegExp("^[^\\0]+$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!((((((data === "imglint:minimal") || (data === "imglint:recommended")) || (data === "imglint:strict")) || (data === "imglint:2026.11")) || (data === "imglint:2026.11-minimal")) || (data === "imglint:2026.11-strict"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema7.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":["object","null"],"additionalProperties":false,"properties":{"blank-in-continuation":{"$ref":"#/definitions/setting"},"blank-in-url":{"$ref":"#/definitions/setting"},"byte-order-mark":{"$ref":"#/definitions/setting"},"comment-only-run":{"$ref":"#/definitions/setting"},"component-in-component":{"$ref":"#/definitions/setting"},"component-parameter-type":{"$ref":"#/definitions/setting"},"component-version-separator":{"$ref":"#/definitions/setting"},"consecutive-restart":{"$ref":"#/definitions/setting"},"content-near-limit":{"$ref":"#/definitions/content-near-limit"},"content-too-large":{"$ref":"#/definitions/setting"},"control-character":{"$ref":"#/definitions/setting"},"copy-extra-sources":{"$ref":"#/definitions/setting"},"copy-file-destination":{"$ref":"#/definitions/setting"},"copy-from-build-context":{"$ref":"#/definitions/setting"},"copy-unsupported-scheme":{"$ref":"#/definitions/setting"},"copy-url-query":{"$ref":"#/definitions/setting"},"dangling-continuation":{"$ref":"#/definitions/setting"},"default-type-mismatch":{"$ref":"#/definitions/setting"},"deprecated-from":{"$ref":"#/definitions/setting"},"duplicate-from":{"$ref":"#/definitions/setting"},"duplicate-key":{"$ref":"#/definitions/setting"},"duplicate-task-name":{"$ref":"#/definitions/setting"},"duplicate-yaml-key":{"$ref":"#/definitions/setting"},"empty-command":{"$ref":"#/definitions/setting"},"empty-template":{"$ref":"#/definitions/setting"},"escaped-line-break":{"$ref":"#/definitions/setting"},"exec-form-run":{"$ref":"#/definitions/setting"},"file-as-destination-dir":{"$ref":"#/definitions/setting"},"floating-component-version":{"$ref":"#/definitions/setting"},"forward-reference":{"$ref":"#/definitions/setting"},"from-in-component":{"$ref":"#/definitions/setting"},"from-not-first":{"$ref":"#/definitions/setting"},"glued-words":{"$ref":"#/definitions/setting"},"heredoc":{"$ref":"#/definitions/setting"},"insecure-url":{"$ref":"#/definitions/setting"},"invalid-bucket-name":{"$ref":"#/definitions/setting"},"invalid-component":{"$ref":"#/definitions/setting"},"invalid-component-parameter":{"$ref":"#/definitions/setting"},"invalid-copy":{"$ref":"#/definitions/setting"},"invalid-env":{"$ref":"#/definitions/setting"},"invalid-exec-array":{"$ref":"#/definitions/setting"},"invalid-from":{"$ref":"#/definitions/setting"},"invalid-label":{"$ref":"#/definitions/setting"},"invalid-object-name":{"$ref":"#/definitions/setting"},"invalid-parameter-type":{"$ref":"#/definitions/setting"},"invalid-user":{"$ref":"#/definitions/setting"},"invalid-workdir":{"$ref":"#/definitions/setting"},"keyword-case":{"$ref":"#/definitions/setting"},"lost-shell-setting":{"$ref":"#/definitions/setting"},"missing-action":{"$ref":"#/definitions/setting"},"missing-component-parameter":{"$ref":"#/definitions/setting"},"missing-property":{"$ref":"#/definitions/setting"},"missing-suppression-reason":{"$ref":"#/definitions/setting"},"missing-task-name":{"$ref":"#/definitions/setting"},"missing-tasks":{"$ref":"#/definitions/setting"},"multi-stage":{"$ref":"#/definitions/setting"},"no-comments":{"$ref":"#/definitions/setting"},"numeric-range":{"$ref":"#/definitions/setting"},"numeric-user":{"$ref":"#/definitions/setting"},"parser-directive":{"$ref":"#/definitions/setting"},"placeholder-value":{"$ref":"#/definitions/setting"},"reboot-in-script":{"$ref":"#/definitions/setting"},"relative-copy-destination":{"$ref":"#/definitions/setting"},"relative-workdir":{"$ref":"#/definitions/setting"},"repeated-startup-command":{"$ref":"#/definitions/setting"},"restart-with-content":{"$ref":"#/definitions/setting"},"secret-in-template":{"$ref":"#/definitions/setting"},"space-after-continuation":{"$ref":"#/definitions/setting"},"too-many-commands":{"$ref":"#/definitions/setting"},"undefined-output":{"$ref":"#/definitions/setting"},"undefined-reference":{"$ref":"#/definitions/setting"},"unknown-action":{"$ref":"#/definitions/setting"},"unknown-command":{"$ref":"#/definitions/setting"},"unknown-component-parameter":{"$ref":"#/definitions/setting"},"unknown-key":{"$ref":"#/definitions/setting"},"unknown-property":{"$ref":"#/definitions/setting"},"unknown-suppression":{"$ref":"#/definitions/setting"},"unquoted-env-value":{"$ref":"#/definitions/setting"},"unquoted-reference":{"$ref":"#/definitions/setting"},"unsupported-flag":{"$ref":"#/definitions/setting"},"unsupported-on-windows":{"$ref":"#/definitions/setting"},"unused-parameter":{"$ref":"#/definitions/setting"},"unused-suppression":{"$ref":"#/definitions/setting"},"useless-restart":{"$ref":"#/definitions/setting"},"user-group":{"$ref":"#/definitions/setting"},"web-download-scheme":{"$ref":"#/definitions/setting"},"web-page-url":{"$ref":"#/definitions/setting"},"wildcard-in-url":{"$ref":"#/definitions/setting"},"wrong-component-type":{"$ref":"#/definitions/setting"},"wrong-os-action":{"$ref":"#/definitions/setting"},"wrong-property-type":{"$ref":"#/definitions/setting"},"yaml-in-template":{"$ref":"#/definitions/setting"},"yaml-syntax":{"$ref":"#/definitions/setting"}}};
const schema9 = {"anyOf":[{"$ref":"#/definitions/severity"},{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"}}}]};
const schema10 = {"enum":["off","info","warning","error"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "info")) || (data === "warning")) || (data === "error"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema10.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "severity")){
const err0 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.severity !== undefined){
if(!(validate27(data.severity, {instancePath:instancePath+"/severity",parentData:data,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema11 = {"anyOf":[{"$ref":"#/definitions/severity"},{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"percent":{"type":"integer","minimum":1,"maximum":100}}}]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "severity") || (key0 === "percent"))){
const err0 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.severity !== undefined){
if(!(validate27(data.severity, {instancePath:instancePath+"/severity",parentData:data,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.percent !== undefined){
let data1 = data.percent;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/percent",schemaPath:"#/anyOf/1/properties/percent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/percent",schemaPath:"#/anyOf/1/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/percent",schemaPath:"#/anyOf/1/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate38.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema8.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["blank-in-continuation"] !== undefined){
if(!(validate26(data["blank-in-continuation"], {instancePath:instancePath+"/blank-in-continuation",parentData:data,parentDataProperty:"blank-in-continuation",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["blank-in-url"] !== undefined){
if(!(validate26(data["blank-in-url"], {instancePath:instancePath+"/blank-in-url",parentData:data,parentDataProperty:"blank-in-url",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["byte-order-mark"] !== undefined){
if(!(validate26(data["byte-order-mark"], {instancePath:instancePath+"/byte-order-mark",parentData:data,parentDataProperty:"byte-order-mark",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["comment-only-run"] !== undefined){
if(!(validate26(data["comment-only-run"], {instancePath:instancePath+"/comment-only-run",parentData:data,parentDataProperty:"comment-only-run",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["component-in-component"] !== undefined){
if(!(validate26(data["component-in-component"], {instancePath:instancePath+"/component-in-component",parentData:data,parentDataProperty:"component-in-component",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["component-parameter-type"] !== undefined){
if(!(validate26(data["component-parameter-type"], {instancePath:instancePath+"/component-parameter-type",parentData:data,parentDataProperty:"component-parameter-type",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["component-version-separator"] !== undefined){
if(!(validate26(data["component-version-separator"], {instancePath:instancePath+"/component-version-separator",parentData:data,parentDataProperty:"component-version-separator",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["consecutive-restart"] !== undefined){
if(!(validate26(data["consecutive-restart"], {instancePath:instancePath+"/consecutive-restart",parentData:data,parentDataProperty:"consecutive-restart",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["content-near-limit"] !== undefined){
if(!(validate38(data["content-near-limit"], {instancePath:instancePath+"/content-near-limit",parentData:data,parentDataProperty:"content-near-limit",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data["content-too-large"] !== undefined){
if(!(validate26(data["content-too-large"], {instancePath:instancePath+"/content-too-large",parentData:data,parentDataProperty:"content-too-large",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["control-character"] !== undefined){
if(!(validate26(data["control-character"], {instancePath:instancePath+"/control-character",parentData:data,parentDataProperty:"control-character",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["copy-extra-sources"] !== undefined){
if(!(validate26(data["copy-extra-sources"], {instancePath:instancePath+"/copy-extra-sources",parentData:data,parentDataProperty:"copy-extra-sources",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["copy-file-destination"] !== undefined){
if(!(validate26(data["copy-file-destination"], {instancePath:instancePath+"/copy-file-destination",parentData:data,parentDataProperty:"copy-file-destination",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["copy-from-build-context"] !== undefined){
if(!(validate26(data["copy-from-build-context"], {instancePath:instancePath+"/copy-from-build-context",parentData:data,parentDataProperty:"copy-from-build-context",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["copy-unsupported-scheme"] !== undefined){
if(!(validate26(data["copy-unsupported-scheme"], {instancePath:instancePath+"/copy-unsupported-scheme",parentData:data,parentDataProperty:"copy-unsupported-scheme",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["copy-url-query"] !== undefined){
if(!(validate26(data["copy-url-query"], {instancePath:instancePath+"/copy-url-query",parentData:data,parentDataProperty:"copy-url-query",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["dangling-continuation"] !== undefined){
if(!(validate26(data["dangling-continuation"], {instancePath:instancePath+"/dangling-continuation",parentData:data,parentDataProperty:"dangling-continuation",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["default-type-mismatch"] !== undefined){
if(!(validate26(data["default-type-mismatch"], {instancePath:instancePath+"/default-type-mismatch",parentData:data,parentDataProperty:"default-type-mismatch",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["deprecated-from"] !== undefined){
if(!(validate26(data["deprecated-from"], {instancePath:instancePath+"/deprecated-from",parentData:data,parentDataProperty:"deprecated-from",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["duplicate-from"] !== undefined){
if(!(validate26(data["duplicate-from"], {instancePath:instancePath+"/duplicate-from",parentData:data,parentDataProperty:"duplicate-from",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["duplicate-key"] !== undefined){
if(!(validate26(data["duplicate-key"], {instancePath:instancePath+"/duplicate-key",parentData:data,parentDataProperty:"duplicate-key",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["duplicate-task-name"] !== undefined){
if(!(validate26(data["duplicate-task-name"], {instancePath:instancePath+"/duplicate-task-name",parentData:data,parentDataProperty:"duplicate-task-name",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["duplicate-yaml-key"] !== undefined){
if(!(validate26(data["duplicate-yaml-key"], {instancePath:instancePath+"/duplicate-yaml-key",parentData:data,parentDataProperty:"duplicate-yaml-key",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["empty-command"] !== undefined){
if(!(validate26(data["empty-command"], {instancePath:instancePath+"/empty-command",parentData:data,parentDataProperty:"empty-command",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["empty-template"] !== undefined){
if(!(validate26(data["empty-template"], {instancePath:instancePath+"/empty-template",parentData:data,parentDataProperty:"empty-template",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["escaped-line-break"] !== undefined){
if(!(validate26(data["escaped-line-break"], {instancePath:instancePath+"/escaped-line-break",parentData:data,parentDataProperty:"escaped-line-break",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["exec-form-run"] !== undefined){
if(!(validate26(data["exec-form-run"], {instancePath:instancePath+"/exec-form-run",parentData:data,parentDataProperty:"exec-form-run",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["file-as-destination-dir"] !== undefined){
if(!(validate26(data["file-as-destination-dir"], {instancePath:instancePath+"/file-as-destination-dir",parentData:data,parentDataProperty:"file-as-destination-dir",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["floating-component-version"] !== undefined){
if(!(validate26(data["floating-component-version"], {instancePath:instancePath+"/floating-component-version",parentData:data,parentDataProperty:"floating-component-version",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["forward-reference"] !== undefined){
if(!(validate26(data["forward-reference"], {instancePath:instancePath+"/forward-reference",parentData:data,parentDataProperty:"forward-reference",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["from-in-component"] !== undefined){
if(!(validate26(data["from-in-component"], {instancePath:instancePath+"/from-in-component",parentData:data,parentDataProperty:"from-in-component",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["from-not-first"] !== undefined){
if(!(validate26(data["from-not-first"], {instancePath:instancePath+"/from-not-first",parentData:data,parentDataProperty:"from-not-first",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["glued-words"] !== undefined){
if(!(validate26(data["glued-words"], {instancePath:instancePath+"/glued-words",parentData:data,parentDataProperty:"glued-words",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.heredoc !== undefined){
if(!(validate26(data.heredoc, {instancePath:instancePath+"/heredoc",parentData:data,parentDataProperty:"heredoc",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["insecure-url"] !== undefined){
if(!(validate26(data["insecure-url"], {instancePath:instancePath+"/insecure-url",parentData:data,parentDataProperty:"insecure-url",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-bucket-name"] !== undefined){
if(!(validate26(data["invalid-bucket-name"], {instancePath:instancePath+"/invalid-bucket-name",parentData:data,parentDataProperty:"invalid-bucket-name",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-component"] !== undefined){
if(!(validate26(data["invalid-component"], {instancePath:instancePath+"/invalid-component",parentData:data,parentDataProperty:"invalid-component",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-component-parameter"] !== undefined){
if(!(validate26(data["invalid-component-parameter"], {instancePath:instancePath+"/invalid-component-parameter",parentData:data,parentDataProperty:"invalid-component-parameter",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-copy"] !== undefined){
if(!(validate26(data["invalid-copy"], {instancePath:instancePath+"/invalid-copy",parentData:data,parentDataProperty:"invalid-copy",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-env"] !== undefined){
if(!(validate26(data["invalid-env"], {instancePath:instancePath+"/invalid-env",parentData:data,parentDataProperty:"invalid-env",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-exec-array"] !== undefined){
if(!(validate26(data["invalid-exec-array"], {instancePath:instancePath+"/invalid-exec-array",parentData:data,parentDataProperty:"invalid-exec-array",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-from"] !== undefined){
if(!(validate26(data["invalid-from"], {instancePath:instancePath+"/invalid-from",parentData:data,parentDataProperty:"invalid-from",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-label"] !== undefined){
if(!(validate26(data["invalid-label"], {instancePath:instancePath+"/invalid-label",parentData:data,parentDataProperty:"invalid-label",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-object-name"] !== undefined){
if(!(validate26(data["invalid-object-name"], {instancePath:instancePath+"/invalid-object-name",parentData:data,parentDataProperty:"invalid-object-name",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-parameter-type"] !== undefined){
if(!(validate26(data["invalid-parameter-type"], {instancePath:instancePath+"/invalid-parameter-type",parentData:data,parentDataProperty:"invalid-parameter-type",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-user"] !== undefined){
if(!(validate26(data["invalid-user"], {instancePath:instancePath+"/invalid-user",parentData:data,parentDataProperty:"invalid-user",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["invalid-workdir"] !== undefined){
if(!(validate26(data["invalid-workdir"], {instancePath:instancePath+"/invalid-workdir",parentData:data,parentDataProperty:"invalid-workdir",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["keyword-case"] !== undefined){
if(!(validate26(data["keyword-case"], {instancePath:instancePath+"/keyword-case",parentData:data,parentDataProperty:"keyword-case",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["lost-shell-setting"] !== undefined){
if(!(validate26(data["lost-shell-setting"], {instancePath:instancePath+"/lost-shell-setting",parentData:data,parentDataProperty:"lost-shell-setting",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-action"] !== undefined){
if(!(validate26(data["missing-action"], {instancePath:instancePath+"/missing-action",parentData:data,parentDataProperty:"missing-action",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-component-parameter"] !== undefined){
if(!(validate26(data["missing-component-parameter"], {instancePath:instancePath+"/missing-component-parameter",parentData:data,parentDataProperty:"missing-component-parameter",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-property"] !== undefined){
if(!(validate26(data["missing-property"], {instancePath:instancePath+"/missing-property",parentData:data,parentDataProperty:"missing-property",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-suppression-reason"] !== undefined){
if(!(validate26(data["missing-suppression-reason"], {instancePath:instancePath+"/missing-suppression-reason",parentData:data,parentDataProperty:"missing-suppression-reason",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-task-name"] !== undefined){
if(!(validate26(data["missing-task-name"], {instancePath:instancePath+"/missing-task-name",parentData:data,parentDataProperty:"missing-task-name",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["missing-tasks"] !== undefined){
if(!(validate26(data["missing-tasks"], {instancePath:instancePath+"/missing-tasks",parentData:data,parentDataProperty:"missing-tasks",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["multi-stage"] !== undefined){
if(!(validate26(data["multi-stage"], {instancePath:instancePath+"/multi-stage",parentData:data,parentDataProperty:"multi-stage",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["no-comments"] !== undefined){
if(!(validate26(data["no-comments"], {instancePath:instancePath+"/no-comments",parentData:data,parentDataProperty:"no-comments",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["numeric-range"] !== undefined){
if(!(validate26(data["numeric-range"], {instancePath:instancePath+"/numeric-range",parentData:data,parentDataProperty:"numeric-range",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["numeric-user"] !== undefined){
if(!(validate26(data["numeric-user"], {instancePath:instancePath+"/numeric-user",parentData:data,parentDataProperty:"numeric-user",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["parser-directive"] !== undefined){
if(!(validate26(data["parser-directive"], {instancePath:instancePath+"/parser-directive",parentData:data,parentDataProperty:"parser-directive",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["placeholder-value"] !== undefined){
if(!(validate26(data["placeholder-value"], {instancePath:instancePath+"/placeholder-value",parentData:data,parentDataProperty:"placeholder-value",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["reboot-in-script"] !== undefined){
if(!(validate26(data["reboot-in-script"], {instancePath:instancePath+"/reboot-in-script",parentData:data,parentDataProperty:"reboot-in-script",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["relative-copy-destination"] !== undefined){
if(!(validate26(data["relative-copy-destination"], {instancePath:instancePath+"/relative-copy-destination",parentData:data,parentDataProperty:"relative-copy-destination",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["relative-workdir"] !== undefined){
if(!(validate26(data["relative-workdir"], {instancePath:instancePath+"/relative-workdir",parentData:data,parentDataProperty:"relative-workdir",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["repeated-startup-command"] !== undefined){
if(!(validate26(data["repeated-startup-command"], {instancePath:instancePath+"/repeated-startup-command",parentData:data,parentDataProperty:"repeated-startup-command",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["restart-with-content"] !== undefined){
if(!(validate26(data["restart-with-content"], {instancePath:instancePath+"/restart-with-content",parentData:data,parentDataProperty:"restart-with-content",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["secret-in-template"] !== undefined){
if(!(validate26(data["secret-in-template"], {instancePath:instancePath+"/secret-in-template",parentData:data,parentDataProperty:"secret-in-template",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["space-after-continuation"] !== undefined){
if(!(validate26(data["space-after-continuation"], {instancePath:instancePath+"/space-after-continuation",parentData:data,parentDataProperty:"space-after-continuation",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["too-many-commands"] !== undefined){
if(!(validate26(data["too-many-commands"], {instancePath:instancePath+"/too-many-commands",parentData:data,parentDataProperty:"too-many-commands",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["undefined-output"] !== undefined){
if(!(validate26(data["undefined-output"], {instancePath:instancePath+"/undefined-output",parentData:data,parentDataProperty:"undefined-output",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["undefined-reference"] !== undefined){
if(!(validate26(data["undefined-reference"], {instancePath:instancePath+"/undefined-reference",parentData:data,parentDataProperty:"undefined-reference",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-action"] !== undefined){
if(!(validate26(data["unknown-action"], {instancePath:instancePath+"/unknown-action",parentData:data,parentDataProperty:"unknown-action",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-command"] !== undefined){
if(!(validate26(data["unknown-command"], {instancePath:instancePath+"/unknown-command",parentData:data,parentDataProperty:"unknown-command",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-component-parameter"] !== undefined){
if(!(validate26(data["unknown-component-parameter"], {instancePath:instancePath+"/unknown-component-parameter",parentData:data,parentDataProperty:"unknown-component-parameter",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-key"] !== undefined){
if(!(validate26(data["unknown-key"], {instancePath:instancePath+"/unknown-key",parentData:data,parentDataProperty:"unknown-key",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-property"] !== undefined){
if(!(validate26(data["unknown-property"], {instancePath:instancePath+"/unknown-property",parentData:data,parentDataProperty:"unknown-property",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unknown-suppression"] !== undefined){
if(!(validate26(data["unknown-suppression"], {instancePath:instancePath+"/unknown-suppression",parentData:data,parentDataProperty:"unknown-suppression",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unquoted-env-value"] !== undefined){
if(!(validate26(data["unquoted-env-value"], {instancePath:instancePath+"/unquoted-env-value",parentData:data,parentDataProperty:"unquoted-env-value",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unquoted-reference"] !== undefined){
if(!(validate26(data["unquoted-reference"], {instancePath:instancePath+"/unquoted-reference",parentData:data,parentDataProperty:"unquoted-reference",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unsupported-flag"] !== undefined){
if(!(validate26(data["unsupported-flag"], {instancePath:instancePath+"/unsupported-flag",parentData:data,parentDataProperty:"unsupported-flag",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unsupported-on-windows"] !== undefined){
if(!(validate26(data["unsupported-on-windows"], {instancePath:instancePath+"/unsupported-on-windows",parentData:data,parentDataProperty:"unsupported-on-windows",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unused-parameter"] !== undefined){
if(!(validate26(data["unused-parameter"], {instancePath:instancePath+"/unused-parameter",parentData:data,parentDataProperty:"unused-parameter",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["unused-suppression"] !== undefined){
if(!(validate26(data["unused-suppression"], {instancePath:instancePath+"/unused-suppression",parentData:data,parentDataProperty:"unused-suppression",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["useless-restart"] !== undefined){
if(!(validate26(data["useless-restart"], {instancePath:instancePath+"/useless-restart",parentData:data,parentDataProperty:"useless-restart",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["user-group"] !== undefined){
if(!(validate26(data["user-group"], {instancePath:instancePath+"/user-group",parentData:data,parentDataProperty:"user-group",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["web-download-scheme"] !== undefined){
if(!(validate26(data["web-download-scheme"], {instancePath:instancePath+"/web-download-scheme",parentData:data,parentDataProperty:"web-download-scheme",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["web-page-url"] !== undefined){
if(!(validate26(data["web-page-url"], {instancePath:instancePath+"/web-page-url",parentData:data,parentDataProperty:"web-page-url",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["wildcard-in-url"] !== undefined){
if(!(validate26(data["wildcard-in-url"], {instancePath:instancePath+"/wildcard-in-url",parentData:data,parentDataProperty:"wildcard-in-url",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["wrong-component-type"] !== undefined){
if(!(validate26(data["wrong-component-type"], {instancePath:instancePath+"/wrong-component-type",parentData:data,parentDataProperty:"wrong-component-type",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["wrong-os-action"] !== undefined){
if(!(validate26(data["wrong-os-action"], {instancePath:instancePath+"/wrong-os-action",parentData:data,parentDataProperty:"wrong-os-action",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["wrong-property-type"] !== undefined){
if(!(validate26(data["wrong-property-type"], {instancePath:instancePath+"/wrong-property-type",parentData:data,parentDataProperty:"wrong-property-type",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["yaml-in-template"] !== undefined){
if(!(validate26(data["yaml-in-template"], {instancePath:instancePath+"/yaml-in-template",parentData:data,parentDataProperty:"yaml-in-template",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data["yaml-syntax"] !== undefined){
if(!(validate26(data["yaml-syntax"], {instancePath:instancePath+"/yaml-syntax",parentData:data,parentDataProperty:"yaml-syntax",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
validate25.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":["object","null"],"additionalProperties":false,"properties":{"bytes":{"type":"integer","minimum":1},"commands":{"type":"integer","minimum":1}}};

function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "bytes") || (key0 === "commands"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bytes !== undefined){
let data0 = data.bytes;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.commands !== undefined){
let data1 = data.commands;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
validate127.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^.{1,1000}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema6.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.root !== undefined){
if(typeof data.root !== "boolean"){
const err3 = {instancePath:instancePath+"/root",schemaPath:"#/properties/root/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.extends !== undefined){
let data2 = data.extends;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(!(validate22(data2, {instancePath:instancePath+"/extends",parentData:data,parentDataProperty:"extends",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/extends/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err5 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.os !== undefined){
let data4 = data.os;
if(!((data4 === "linux") || (data4 === "windows"))){
const err6 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/enum",keyword:"enum",params:{allowedValues: schema6.properties.os.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate25(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.limits !== undefined){
if(!(validate127(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data.failOn !== undefined){
let data7 = data.failOn;
if(!((((data7 === "error") || (data7 === "warning")) || (data7 === "info")) || (data7 === "never"))){
const err7 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.failOn.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.overrides !== undefined){
let data8 = data.overrides;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err8 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: schema6.properties.overrides.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.files === undefined){
const err9 = {instancePath:instancePath+"/overrides/" + i1,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data9){
if(!((((((key1 === "files") || (key1 === "kind")) || (key1 === "os")) || (key1 === "rules")) || (key1 === "limits")) || (key1 === "failOn"))){
const err10 = {instancePath:instancePath+"/overrides/" + i1,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data9.files !== undefined){
let data10 = data9.files;
const _errs22 = errors;
let valid7 = false;
const _errs23 = errors;
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err11 = {instancePath:instancePath+"/overrides/" + i1+"/files",schemaPath:"#/properties/overrides/items/properties/files/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^.{1,1000}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/overrides/" + i1+"/files",schemaPath:"#/properties/overrides/items/properties/files/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs25 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err13 = {instancePath:instancePath+"/overrides/" + i1+"/files",schemaPath:"#/properties/overrides/items/properties/files/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err14 = {instancePath:instancePath+"/overrides/" + i1+"/files/" + i2,schemaPath:"#/properties/overrides/items/properties/files/anyOf/1/items/pattern",keyword:"pattern",params:{pattern: "^.{1,1000}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/overrides/" + i1+"/files/" + i2,schemaPath:"#/properties/overrides/items/properties/files/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/overrides/" + i1+"/files",schemaPath:"#/properties/overrides/items/properties/files/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err17 = {instancePath:instancePath+"/overrides/" + i1+"/files",schemaPath:"#/properties/overrides/items/properties/files/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
}
if(data9.kind !== undefined){
let data12 = data9.kind;
if(!(((data12 === "build") || (data12 === "test")) || (data12 === "component"))){
const err18 = {instancePath:instancePath+"/overrides/" + i1+"/kind",schemaPath:"#/properties/overrides/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema6.properties.overrides.items.properties.kind.enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.os !== undefined){
let data13 = data9.os;
if(!((data13 === "linux") || (data13 === "windows"))){
const err19 = {instancePath:instancePath+"/overrides/" + i1+"/os",schemaPath:"#/properties/overrides/items/properties/os/enum",keyword:"enum",params:{allowedValues: schema6.properties.overrides.items.properties.os.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.rules !== undefined){
if(!(validate25(data9.rules, {instancePath:instancePath+"/overrides/" + i1+"/rules",parentData:data9,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data9.limits !== undefined){
if(!(validate127(data9.limits, {instancePath:instancePath+"/overrides/" + i1+"/limits",parentData:data9,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data9.failOn !== undefined){
let data16 = data9.failOn;
if(!((((data16 === "error") || (data16 === "warning")) || (data16 === "info")) || (data16 === "never"))){
const err20 = {instancePath:instancePath+"/overrides/" + i1+"/failOn",schemaPath:"#/properties/overrides/items/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.overrides.items.properties.failOn.enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/overrides/" + i1,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data.files !== undefined){
let data17 = data.files;
if((!(Array.isArray(data17))) && (data17 !== null)){
const err22 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: schema6.properties.files.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err23 = {instancePath:instancePath+"/files/" + i3,schemaPath:"#/properties/files/items/pattern",keyword:"pattern",params:{pattern: "^.{1,1000}$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/files/" + i3,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.ignore !== undefined){
let data19 = data.ignore;
if((!(Array.isArray(data19))) && (data19 !== null)){
const err25 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: schema6.properties.ignore.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err26 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/pattern",keyword:"pattern",params:{pattern: "^.{1,1000}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data.components !== undefined){
let data21 = data.components;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err28 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: schema6.properties.components.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
let data22 = data21[key2];
const _errs46 = errors;
let valid15 = false;
const _errs47 = errors;
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err29 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs47 === errors;
valid15 = valid15 || _valid2;
if(!valid15){
const _errs49 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.path === undefined){
const err31 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf/1/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data22){
if(!((key3 === "path") || (key3 === "componentType"))){
const err32 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data22.path !== undefined){
let data23 = data22.path;
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
const err33 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/components/additionalProperties/anyOf/1/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\0]+$"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/properties/components/additionalProperties/anyOf/1/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data22.componentType !== undefined){
let data24 = data22.componentType;
if(!((data24 === "Build") || (data24 === "Test"))){
const err35 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/componentType",schemaPath:"#/properties/components/additionalProperties/anyOf/1/properties/componentType/enum",keyword:"enum",params:{allowedValues: schema6.properties.components.additionalProperties.anyOf[1].properties.componentType.enum}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid2 = _errs49 === errors;
valid15 = valid15 || _valid2;
}
if(!valid15){
const err37 = {instancePath:instancePath+"/components/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/components/additionalProperties/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
}
}
}
if(data.locale !== undefined){
let data25 = data.locale;
if(!((data25 === "en") || (data25 === "zh"))){
const err38 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/enum",keyword:"enum",params:{allowedValues: schema6.properties.locale.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
validate21.errors = vErrors;
return errors === 0;
}

