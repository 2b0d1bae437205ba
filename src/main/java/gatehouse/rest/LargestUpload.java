package gatehouse.rest;

/** How large a file may be 上传上限, as the module says that takes files in. */
public record LargestUpload(long mebibytes) {}
