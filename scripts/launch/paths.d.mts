export declare const ROOT: string;
export declare const DATA: string;
